import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { ApiProblem } from './problem';
import { useWrite } from './write';

/** A write that affects notes, beside queries of notes and of something else that have been read. */
function prepare(call: () => Promise<unknown>, takeBack?: () => void) {
  const client = new QueryClient();
  client.setQueryData(['notes', 1], 'note');
  client.setQueryData(['others'], 'other');
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const atOnce = takeBack && (() => Promise.resolve(takeBack));
  const { result } = renderHook(() => useWrite(call, [['notes']], atOnce ? { atOnce } : {}), { wrapper });
  const isOld = (key: unknown[]) => client.getQueryState(key)?.isInvalidated;
  return { write: () => result.current.mutateAsync(undefined), isOld };
}

const refused = (status: number) => () => Promise.reject(new ApiProblem(status, {}));

it('what a write affects is read again, and nothing else', async () => {
  const { write, isOld } = prepare(() => Promise.resolve());
  await write();
  expect(isOld(['notes', 1])).toBe(true);
  expect(isOld(['others'])).toBe(false);
});

it.each([
  [412, true],
  [409, true],
  [400, false],
  [403, false],
  [500, true],
])('after a refusal with %i it is read again: %s', async (status, expected) => {
  const { write, isOld } = prepare(refused(status));
  await expect(write()).rejects.toThrow();
  expect(isOld(['notes', 1])).toBe(expected);
});

it('what was shown at once is taken back when the API refuses', async () => {
  const takeBack = vi.fn();
  const { write, isOld } = prepare(refused(400), takeBack);
  await expect(write()).rejects.toThrow();
  expect(takeBack).toHaveBeenCalledOnce();
  expect(isOld(['notes', 1])).toBe(true);
});
