import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { ApiProblem } from './problem';
import { confirmKey, expiredKey, sessionKey } from './queryClient';
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
  return { write: () => result.current.mutateAsync(undefined), isOld, client };
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

it.each([
  ['the same reader', 'ana', true],
  ['somebody else', 'karim', false],
])('a write that met the end of the session goes on once %s has signed in', async (_, id, goesOn) => {
  const call = vi.fn<() => Promise<unknown>>();
  call.mockRejectedValueOnce(new ApiProblem(401, { code: 'sign-in-required' })).mockResolvedValueOnce('saved');
  const { write, client } = prepare(call);
  client.setQueryData(sessionKey, { id: 'ana' });
  const written = write();
  await vi.waitFor(() => expect(client.getQueryData(expiredKey)).toBe(true));
  client.setQueryData(sessionKey, { id });
  client.setQueryData(expiredKey, false);
  if (goesOn) {
    await expect(written).resolves.toBe('saved');
  } else {
    await expect(written).rejects.toThrow();
  }
  expect(call).toHaveBeenCalledTimes(goesOn ? 2 : 1);
});

it.each([
  ['proved', false, true],
  ['declined', null, false],
])('a dear write that asks who is there: the reader has %s it', async (_, answer, goesOn) => {
  const call = vi.fn<() => Promise<unknown>>();
  call.mockRejectedValueOnce(new ApiProblem(403, { code: 'confirm-identity' })).mockResolvedValueOnce('saved');
  const { write, client } = prepare(call);
  client.setQueryData(sessionKey, { id: 'ana' });
  const written = write();
  await vi.waitFor(() => expect(client.getQueryData(confirmKey)).toBe(true));
  client.setQueryData(confirmKey, answer);
  if (goesOn) {
    await expect(written).resolves.toBe('saved');
  } else {
    await expect(written).rejects.toThrow();
  }
  expect(call).toHaveBeenCalledTimes(goesOn ? 2 : 1);
});
