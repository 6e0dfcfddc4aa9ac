import { useSyncExternalStore } from 'react';

let isPrinting = false;

/** The same at this moment, for what is made while the page is being laid out for paper. */
export const isOnPaper = (): boolean => isPrinting;

addEventListener('beforeprint', () => (isPrinting = true));
addEventListener('afterprint', () => (isPrinting = false));

function listen(onChange: () => void) {
  addEventListener('beforeprint', onChange);
  addEventListener('afterprint', onChange);
  return () => {
    removeEventListener('beforeprint', onChange);
    removeEventListener('afterprint', onChange);
  };
}

/**
 * True while the page is laid out for paper: what only paper shows is made then. By the events and not by the media query,
 * which changes when the pages are counted already: what comes later would be cut off.
 */
export const usePrinted = (): boolean => useSyncExternalStore(listen, () => isPrinting);
