import { useEffect } from 'react';

/**
 * Fetches code that a key press will need, once the page is at rest: letters typed right after the key would otherwise be
 * lost while it loads.
 */
export function usePreload(load: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => void load(), 1500);
    return () => clearTimeout(timer);
  }, [load]);
}
