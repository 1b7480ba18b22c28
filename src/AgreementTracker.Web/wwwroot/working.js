// For working pages alone: starts the connection, and tells a person when it breaks.
(() => {
  const dialog = document.getElementById('components-reconnect-modal');
  const show = state => {
    dialog.dataset.state = state;
    for (const part of dialog.querySelectorAll('[data-state]'))
      part.hidden = !part.dataset.state.split(' ').includes(state);
    if (!dialog.open)
      dialog.showModal();
  };
  const retry = async () => {
    show('trying');
    try {
      // False: the server answers, but does not know this session any more.
      if (await Blazor.reconnect())
        dialog.close();
      else
        show('gone');
    } catch {
      show('failed');
    }
  };

  dialog.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'show': case 'retrying': show('trying'); break;
      case 'hide': dialog.close(); break;
      case 'failed': show('failed'); break;
      default: show('gone');
    }
  });
  // Escape would leave a page that does nothing.
  dialog.addEventListener('cancel', event => event.preventDefault());
  document.getElementById('reconnecting.retry').addEventListener('click', retry);
  document.getElementById('reconnecting.reload').addEventListener('click', () => location.reload());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && dialog.open && dialog.dataset.state === 'failed')
      retry();
  });

  // Why a page could not be opened: the server says whether this client has as many as it may.
  const failure = document.getElementById('blazor-error-ui');
  new MutationObserver(async (_, observer) => {
    observer.disconnect();
    if ((await fetch(failure.dataset.room)).status === 429)
      for (const text of failure.querySelectorAll('p'))
        text.hidden = !text.classList.contains('full');
  }).observe(failure, { attributes: true, attributeFilter: ['style'] });

  // With a base element the way to the content would begin at the base, and the address of the page changes.
  const skip = document.querySelector('a.skip');
  skip.addEventListener('click', () => skip.href = location.pathname + location.search + skip.hash);

  Blazor.start({
    // Links and forms are the browser's own business, and so is the way back.
    ssr: { disableDomPreservation: true },
    circuit: { reconnectionOptions: { maxRetries: 8, retryIntervalMilliseconds: attempt => Math.min(500 * 2 ** attempt, 8000) } },
  });
})();
