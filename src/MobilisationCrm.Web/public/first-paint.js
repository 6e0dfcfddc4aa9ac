// Before the first paint, so that nobody sees the other theme flash. A file and not inline: the content security policy allows no inline script.
(function () {
  var scheme = 'auto';
  try {
    scheme = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {
    // Storage is forbidden: the system's preference decides.
  }
  var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  // The page's word for its own style sheets: Mantine asks main.tsx for it, the lock of dialogs this name.
  var word = document.querySelector('[property=csp-nonce]');
  window.__webpack_nonce__ = word ? word.nonce : '';
})();
