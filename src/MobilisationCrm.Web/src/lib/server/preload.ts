import { onlineManager } from '@tanstack/react-query';
import { lazy, useEffect, useState, type ComponentType } from 'react';

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
      // Comes when it is wanted, if the line is broken now.
      load().catch(() => undefined);
    }
  }, [isAtRest, load]);
}

/** Fetches code; while the line is broken it waits, since what failed to come would take the page, and its text, away. */
export async function whenOnline<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (onlineManager.isOnline()) {
      throw error;
    }
  }
  await new Promise<void>((back) => {
    const stop = onlineManager.subscribe(() => {
      stop();
      back();
    });
  });
  return whenOnline(load);
}

/** A part of a page whose code is fetched when it is first drawn. */
export const lazyPart = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) => lazy(() => whenOnline(load));
