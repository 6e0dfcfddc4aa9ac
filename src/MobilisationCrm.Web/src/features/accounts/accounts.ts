import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { useSession } from '@/features/session/session';
import { useWrite } from '@/lib/server/write';

export type Account = Schemas['AccountSummary'];

export const accountsKey = ['accounts'] as const;

export const accountsQuery = {
  queryKey: accountsKey,
  queryFn: () => ask(api.GET('/api/v1/accounts')),
} as const;

export const useCreateAccount = () =>
  useWrite((body: Schemas['CreateAccountRequest']) => ask(api.POST('/api/v1/accounts', { body })), [accountsKey]);

export const useEditAccount = () =>
  useWrite(
    ({ account, body }: { account: Account; body: Schemas['EditAccountRequest'] }) =>
      ask(
        api.PATCH('/api/v1/accounts/{id}', {
          params: { path: { id: account.id } },
          headers: ifMatch(`"${account.version}"`),
          body,
        }),
      ),
    [accountsKey],
  );

/** Mails somebody who has no password yet another link to choose one. */
export const useInvite = () =>
  useWrite((account: Account) => ask(api.POST('/api/v1/accounts/{id}/invitation', { params: { path: { id: account.id } } })), []);

/** For somebody who has lost the authenticator app. */
export const useEndSecondFactorOf = () =>
  useWrite(
    (account: Account) => ask(api.DELETE('/api/v1/accounts/{id}/second-factor', { params: { path: { id: account.id } } })),
    [accountsKey],
  );

/** Who may be given work: the reader first, then everyone else who may do some. */
export function useOwners(): { id: string; name: string }[] {
  const session = useSession();
  const { data } = useQuery({ ...accountsQuery, staleTime: 5 * 60_000 });
  return useMemo(() => {
    const others = (data ?? []).filter(({ id, role, isDisabled }) => id !== session.id && role !== 'Viewer' && !isDisabled);
    return [
      { id: session.id, name: session.displayName },
      ...others.map(({ id, displayName }) => ({ id, name: displayName })).sort((a, b) => a.name.localeCompare(b.name)),
    ];
  }, [data, session.id, session.displayName]);
}
