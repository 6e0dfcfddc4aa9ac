import { useSyncExternalStore } from 'react';

const print = matchMedia('print');

function listen(onChange: () => void) {
  print.addEventListener('change', onChange);
  return () => print.removeEventListener('change', onChange);
}

/** True while the page is laid out for paper: what only paper shows is made then. */
export const usePrinted = (): boolean => useSyncExternalStore(listen, () => print.matches);
