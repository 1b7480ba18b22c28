// Keeps the address of the page and the table in step.
export const show = address => history.pushState(null, '', address);

export const follow = (table, shown) => {
  const read = () => table.invokeMethodAsync('ReadAddressAsync', location.search);
  addEventListener('popstate', read);
  // Whoever went back while the page came to life has another address by now.
  if (location.search !== shown)
    read();
  return { stop: () => removeEventListener('popstate', read) };
};
