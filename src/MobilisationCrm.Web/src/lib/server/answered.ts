import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';

/**
 * True once each has been answered, or has failed once, and from then on. A page that is drawn then, as a whole, moves no more:
 * panels that come one by one push away what is being read. What failed says so in its own panel. It is drawn piece by piece, so
 * that the page listens meanwhile.
 */
export function useAnswered(queries: readonly object[]): boolean {
  const [wasAnswered, setAnswered] = useState(false);
  const isAnswered = useQueries({
    queries: wasAnswered ? [] : (queries as UseQueryOptions[]),
    combine: (results) => results.every((result) => !result.isPending || result.failureCount > 0),
  });
  if (isAnswered && !wasAnswered) {
    setAnswered(true);
  }
  return useDeferredValue(isAnswered || wasAnswered);
}
