// For pages about accounts. The code of an invitation comes behind the # of its link, which browsers keep to themselves.
const invitation = document.querySelector('form[data-invitation]');
if (invitation && location.hash.length > 1) {
  invitation.elements.Token.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  invitation.submit();
}
// Has the browser make or show a passkey when a form that wants one is sent.
for (const field of document.querySelectorAll('input[data-passkey]')) {
  const form = field.form;
  const problem = form.querySelector('[role=alert]');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const options = JSON.parse(field.dataset.options);
      const credential = field.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      field.value = JSON.stringify(credential);
      form.submit();
    } catch (error) {
      problem.textContent = error instanceof DOMException ? problem.dataset.refused : problem.dataset.unable;
      problem.hidden = false;
    }
  });
}
