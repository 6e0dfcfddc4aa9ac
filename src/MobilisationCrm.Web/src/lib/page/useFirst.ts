import { useState } from 'react';
import { usePrinted } from './printed';

/** The first rows of a list until the reader asks for the rest. Paper, on which nothing can be asked for, has them all. */
export function useFirst<T>(rows: readonly T[], most: number): { shown: readonly T[]; rest: number; showAll: () => void } {
  const [areAllShown, setAllShown] = useState(false);
  const isPrinted = usePrinted();
  const shown = areAllShown || isPrinted ? rows : rows.slice(0, most);
  return { shown, rest: rows.length - shown.length, showAll: () => setAllShown(true) };
}
