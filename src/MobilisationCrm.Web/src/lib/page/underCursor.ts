const place = '[data-state]';

/**
 * The State that the reader points at: that of the row or card which has the focus (J and K move it), else the one under the mouse. Rows
 * carry `data-state`.
 */
export function stateUnderCursor(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>(`main ${place}`);
  const pointed = [...document.querySelectorAll<HTMLElement>(`main ${place}:hover`)].at(-1);
  return (focused ?? pointed)?.dataset['state'];
}
