import { useCallback, useEffect, useRef } from 'react';

/** Of every form on screen, whether something stands in it that is not saved. */
const forms = new Set<{ current: () => boolean }>();

/**
 * Names a form whose text may not be lost unasked, by leaving the page or closing the window. `form.isDirty` will do.
 * Returns what to call when it is saved and its page is left at once, before it is drawn again.
 */
export function useUnsaved(isUnsaved: () => boolean): () => void {
  const latest = useRef(isUnsaved);
  useEffect(() => {
    latest.current = isUnsaved;
  });
  useEffect(() => {
    forms.add(latest);
    return () => void forms.delete(latest);
  }, []);
  return useCallback(() => void forms.delete(latest), []);
}

export const isAnythingUnsaved = (): boolean => [...forms].some(({ current }) => current());
