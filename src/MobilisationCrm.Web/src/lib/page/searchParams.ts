import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';

/** What a list shows lives in the address. Setting a parameter to an empty text removes it. */
export function useUrlState(): [URLSearchParams, (changes: Record<string, string | null>) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | null>) =>
      void setParams(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return [params, change];
}

/**
 * What a field shows while its value lives in the address: the address follows a moment later, so a field that showed
 * only the address would lose letters typed quickly. A change from elsewhere (a cleared filter, the back button) wins.
 */
export function useTyped(inAddress: string, write: (text: string) => void): [string, (text: string) => void] {
  const [field, setField] = useState({ text: inAddress, seen: inAddress, sent: [] as string[] });
  let current = field;
  if (inAddress !== field.seen) {
    const echo = field.sent.indexOf(inAddress);
    current =
      echo >= 0
        ? { ...field, seen: inAddress, sent: field.sent.slice(echo + 1) }
        : { text: inAddress, seen: inAddress, sent: [] };
    setField(current);
  }
  return [
    current.text,
    (text) => {
      setField({ ...current, text, sent: [...current.sent, text] });
      write(text);
    },
  ];
}

/** The value of a parameter that knows only these; null for any other. */
export const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((value) => value === text) ?? null;
