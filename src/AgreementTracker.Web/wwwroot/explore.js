// Keeps the address of the page and the table in step.
export const show = address => history.pushState(null, '', address);

export const follow = table => {
  const read = () => table.invokeMethodAsync('ReadAddressAsync', location.search);
  addEventListener('popstate', read);
  return { stop: () => removeEventListener('popstate', read) };
};
