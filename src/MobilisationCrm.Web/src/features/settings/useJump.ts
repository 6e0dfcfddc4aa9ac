import { useEffect } from 'react';

const said = (element: Element) => (element.textContent ?? '').replace(/\s*\*$/, '').trim();

/** Puts the focus on the field, heading or button that says a text, as soon as it is on the page. */
export function useJump(text: string | null): void {
  useEffect(() => {
    if (!text) {
      return;
    }
    const jump = () => {
      const found = [...document.querySelectorAll<HTMLElement>('main :is(label, legend, h2, button, [data-setting])')].find(
        (element) => said(element) === text,
      );
      const target = found instanceof HTMLLabelElement ? (found.control ?? found) : found;
      if (target && !target.matches('input, button')) {
        target.tabIndex = -1;
      }
      target?.focus();
      target?.scrollIntoView({ block: 'center' });
      return found !== undefined;
    };
    if (jump()) {
      return;
    }
    const observer = new MutationObserver(() => {
      if (jump()) {
        observer.disconnect();
      }
    });
    observer.observe(document.body, { subtree: true, childList: true });
    return () => observer.disconnect();
  }, [text]);
}
