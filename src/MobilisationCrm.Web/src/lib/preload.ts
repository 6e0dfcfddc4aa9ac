import { useEffect, useState } from 'react';

/** True once the page has been there for a moment: what nobody waits for comes then. */
export function useAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), 1500);
    return () => clearTimeout(timer);
  }, []);
  return isAtRest;
}

/**
 * Fetches code that a key press will need, once the page is at rest: letters typed right after the key would otherwise be
 * lost while it loads.
 */
export function usePreload(load: () => Promise<unknown>): void {
  const isAtRest = useAtRest();
  useEffect(() => {
    if (isAtRest) {
      void load();
    }
  }, [isAtRest, load]);
}
