import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { takeClocks } from '@/lib/time/dates';
import { asProblem } from '@/lib/server/problem';
import { confirmKey, expiredKey, sessionKey } from '@/lib/server/queryClient';
import { useWrite } from '@/lib/server/write';

export type Session = Schemas['SessionDetail'];
export type Role = Session['role'];

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

/** Whether the session has ended while its pages are open. */
export const expiredQuery = { queryKey: expiredKey, queryFn: () => false, staleTime: Infinity, initialData: false } as const;

/** Whether the reader has to prove who it is before something dear is done. */
export const confirmQuery = { queryKey: confirmKey, queryFn: (): boolean | null => false, staleTime: Infinity, initialData: false } as const;

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

/** From the one that only reads to the one that may do everything. */
export const roles: readonly Role[] = ['Viewer', 'Staff', 'Manager', 'Administrator'];

/** Whether the reader's role is at least this one. The API decides; this only hides what it would refuse. */
export const useMay = (role: Role): boolean => roles.indexOf(useSession().role) >= roles.indexOf(role);

/** All but the session itself. */
const others = { predicate: ({ queryKey }: { queryKey: QueryKey }) => queryKey[0] !== sessionKey[0] };

/** Makes the first account of a new installation. */
export const useMakeFirstAdministrator = () =>
  useWrite((body: Schemas['FirstAdministratorRequest']) => ask(api.POST('/api/v1/session/first-administrator', { body })), []);

/** Reads anew who is signed in, and all that this one may see. */
export function useEnter() {
  const client = useQueryClient();
  return useCallback(async () => {
    const before = client.getQueryData<Session | null>(sessionKey);
    const now = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (before && before.id !== now?.id) {
      client.removeQueries(others);
    }
    client.setQueryData(expiredKey, false);
    await client.invalidateQueries(others);
  }, [client]);
}

export function useSignIn() {
  const enter = useEnter();
  return useWrite((body: Schemas['SignInRequest']) => ask(api.POST('/api/v1/session', { body })).then(enter), []);
}

/** Nobody is signed in from then on, and nothing of what was read stays. */
function useLeave(leave: () => Promise<{ response: Response }>) {
  const client = useQueryClient();
  return useWrite(async () => {
    const { response } = await leave();
    client.setQueryData(sessionKey, null);
    client.removeQueries(others);
    // Whom the organisation's provider signed in is signed out there, too.
    const next = response.headers.get('Location');
    if (next) {
      location.assign(next);
    }
  }, []);
}

export const useSignOut = () => useLeave(() => api.DELETE('/api/v1/session'));

/** Signs out everywhere, here too. */
export const useEndSessions = () => useLeave(() => api.DELETE('/api/v1/session/sessions'));

/** The reader's own language and time zone, kept with the account. */
export function useChangeSession() {
  const { i18n } = useTranslation();
  return useWrite(
    async (body: Schemas['EditSessionRequest']) => {
      if (body.language) {
        await i18n.changeLanguage(body.language);
      }
      return ask(api.PATCH('/api/v1/session', { body }));
    },
    // The API names organisations in the reader's language: whatever shows one is read again.
    [[]],
  );
}
