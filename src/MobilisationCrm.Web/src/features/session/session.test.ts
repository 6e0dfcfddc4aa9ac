import { QueryClient } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { expiredKey, sessionKey } from '@/lib/server/queryClient';
import { sessionQuery, type Session } from './session';

const refused = () => Promise.resolve(Response.json({ code: 'sign-in-required' }, { status: 401 }));

it('nobody is signed in where nobody was', async () => {
  vi.stubGlobal('fetch', refused);
  const client = new QueryClient();
  expect(await client.fetchQuery(sessionQuery)).toBeNull();
  expect(client.getQueryData(expiredKey)).toBe(false);
});

it('a session that has ended keeps its page, and the password is asked for', async () => {
  vi.stubGlobal('fetch', refused);
  const client = new QueryClient();
  const ana = { displayName: 'Ana' } as Session;
  client.setQueryData(sessionKey, ana);
  expect(await client.fetchQuery({ ...sessionQuery, staleTime: 0 })).toEqual(ana);
  expect(client.getQueryData(expiredKey)).toBe(true);
});
