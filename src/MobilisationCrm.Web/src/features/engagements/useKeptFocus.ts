import { useEffect, useRef } from 'react';

/**
 * A card that moves is drawn anew in its other column, and with it the button that had the focus. Called by the board at
 * each drawing: whoever works by keyboard stays on the card.
 */
export function useKeptFocus(): void {
  const card = useRef<string | null>(null);

  useEffect(() => {
    // What lies over the page (menu, dialog) goes away again: only the page itself counts.
    const note = ({ type, target }: Event) => {
      if (target instanceof Element && target.closest('main')) {
        const focused = type === 'focusin' ? target.closest<HTMLElement>('[data-card]') : null;
        card.current = focused?.dataset['card'] ?? null;
      }
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, []);

  useEffect(() => {
    if (card.current && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`[data-card="${card.current}"] button`)?.focus();
    }
  });
}
