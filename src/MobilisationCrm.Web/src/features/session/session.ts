import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { takeClocks } from '@/lib/time/dates';
import { asProblem } from '@/lib/server/problem';
import { expiredKey, sessionKey } from '@/lib/server/queryClient';

export type Session = Schemas['SessionDetail'];

/** Who is signed in; null for nobody. Once it has ended the account stays, so that the password is asked for over the page. */
export const sessionQuery = {
  queryKey: sessionKey,
  queryFn: async ({ client }: { client: QueryClient }): Promise<Session | null> => {
    try {
      const session = await ask(api.GET('/api/v1/session'));
      takeClocks(session.clocks);
      return session;
    } catch (error) {
      if (asProblem(error)?.status !== 401) {
        throw error;
      }
      const before = client.getQueryData<Session | null>(sessionKey) ?? null;
      client.setQueryData(expiredKey, before !== null);
      return before;
    }
  },
  staleTime: Infinity,
} as const;

/** Filled by the SessionGuard. A context and not the query: signing out empties the query before the pages are gone. */
export const SessionContext = createContext<Session | null>(null);

/** The session of a page that only the signed-in see. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('This stands outside the SessionGuard.');
  }
  return session;
}

const ranks: Session['role'][] = ['Viewer', 'Staff', 'Manager', 'Administrator'];

/** Whether the reader's role is at least this one. The API decides; this only hides what it would refuse. */
export const useMay = (role: Session['role']): boolean => ranks.indexOf(useSession().role) >= ranks.indexOf(role);

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignInRequest']) => ask(api.POST('/api/v1/session', { body })),
    onSuccess: async () => {
      const before = client.getQueryData<Session | null>(sessionKey);
      const now = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      if (before && before.id !== now?.id) {
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
      }
      client.setQueryData(expiredKey, false);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      client.setQueryData(sessionKey, null);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
}

/** The reader's own language and time zone, kept with the account. */
export function useChangeSession() {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  return useMutation({
    mutationFn: async (body: Schemas['EditSessionRequest']) => {
      if (body.language) {
        await i18n.changeLanguage(body.language);
      }
      return ask(api.PATCH('/api/v1/session', { body }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: sessionKey, exact: true }),
  });
}
