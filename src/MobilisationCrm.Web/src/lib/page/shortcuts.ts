import { useLayoutEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const withMod = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/** Whether a single-letter shortcut may act: not while typing, not with a modifier, not under a dialog. */
export const shortcutApplies = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isTyping(event.target) &&
  document.querySelector('[role="dialog"][aria-modal="true"]') === null;

let current: KeyboardEvent | undefined;
let before: KeyboardEvent | undefined;

/** Whether G was pressed just before this key: each of the page's listeners asks for the same event. */
function followsG(event: KeyboardEvent): boolean {
  if (event !== current) {
    [before, current] = [current, event];
  }
  const isRecent = before !== undefined && event.timeStamp - before.timeStamp < 1500;
  return isRecent && before?.key.toLowerCase() === 'g' && !isTyping(before.target) && !before.ctrlKey && !before.metaKey;
}

/**
 * Calls the handler of a single key, `l` or `?`, wherever the focus is; `mod+k` is the key with Ctrl or ⌘, even while typing, `g d` is D after G. Listens as soon as the
 * page is drawn: a key pressed in the moment between the drawing and an ordinary effect, such as that of Mantine's useHotkeys, would be lost.
 */
export function useShortcuts(handlers: Record<string, (event: KeyboardEvent) => void>): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const single = followsG(event) ? `g ${key}` : key;
      const handler = withMod(event) ? latest.current[`mod+${key}`] : shortcutApplies(event) ? latest.current[single] : undefined;
      if (handler) {
        event.preventDefault();
        handler(event);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** J and K move the focus through the elements marked `data-row` of a page, Enter opens the focused link. */
export function useRowKeys(): void {
  const move = (step: number) => {
    const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
    const now = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + step))];
    (next?.querySelector<HTMLElement>('a') ?? next)?.focus();
  };
  // X ticks the row that has the focus, where rows can be ticked.
  const tick = () => document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-tick]')?.click();
  useShortcuts({ j: () => move(1), k: () => move(-1), x: tick });
}
