import { useEffect, useRef } from 'react';

/**
 * A card that moves is drawn anew in its other column, and with it the button that had the focus. Called by the board at
 * each drawing: whoever works by keyboard stays on the card.
 */
export function useKeptFocus(): void {
  const card = useRef<string | null>(null);

  useEffect(() => {
    // What lies over the page (menu, dialog) goes away again: only the page itself counts.
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('main')) {
        card.current = target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
      }
    };
    const forget = () => {
      card.current = null;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);

  useEffect(() => {
    if (card.current && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`[data-card="${card.current}"] button`)?.focus();
    }
  });
}
