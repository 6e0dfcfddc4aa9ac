import { useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { confirmKey, sessionKey } from '@/lib/server/queryClient';
import { useWrite } from '@/lib/server/write';

export type OpenSession = Schemas['SessionItem'];

const sessionsKey = ['sessions'] as const;
export const secondFactorKey = ['secondFactor'] as const;

/** Where the reader is signed in. */
export const sessionsQuery = { queryKey: sessionsKey, queryFn: () => ask(api.GET('/api/v1/session/sessions')) } as const;

export const secondFactorQuery = {
  queryKey: secondFactorKey,
  queryFn: () => ask(api.GET('/api/v1/session/second-factor')),
} as const;

export const useEndSession = () =>
  useWrite(
    (session: OpenSession) => ask(api.DELETE('/api/v1/session/sessions/{id}', { params: { path: { id: session.id } } })),
    [sessionsKey],
  );

export const useChangePassword = () =>
  useWrite((body: Schemas['ChangePasswordRequest']) => ask(api.POST('/api/v1/session/password', { body })), [sessionsKey]);

export const useChangeEmail = () =>
  useWrite((body: Schemas['ChangeEmailRequest']) => ask(api.POST('/api/v1/session/email', { body })), []);

export const useBeginSecondFactor = () => useWrite(() => ask(api.POST('/api/v1/session/second-factor')), []);

/** The session is read again only when the recovery codes were seen: until then the page stays. */
export const useConfirmSecondFactor = () =>
  useWrite((code: string) => ask(api.POST('/api/v1/session/second-factor/confirmation', { body: { code } })), []);

export const useNewRecoveryCodes = () =>
  useWrite(() => ask(api.POST('/api/v1/session/second-factor/recovery-codes')), [secondFactorKey]);

export const useEndSecondFactor = () => useWrite(() => ask(api.DELETE('/api/v1/session/second-factor')), [secondFactorKey]);

/** What is shown once was seen. */
export function useSeen() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: secondFactorKey });
    await client.invalidateQueries({ queryKey: sessionKey, exact: true });
  };
}

/** Proves again who is signed in. */
export function useConfirmIdentity() {
  const client = useQueryClient();
  return useWrite(async (body: Schemas['ConfirmIdentityRequest']) => {
    await ask(api.POST('/api/v1/session/confirmation', { body }));
    client.setQueryData(confirmKey, false);
  }, []);
}

export const useAskForReset = () =>
  useWrite((email: string) => ask(api.POST('/api/v1/password-reset', { body: { email } })), []);

export const useResetPassword = () =>
  useWrite(
    ({ token, password }: { token: string; password: string }) =>
      ask(api.POST('/api/v1/password-reset/{token}', { params: { path: { token } }, body: { password } })),
    [],
  );

export const useTakeEmail = () =>
  useWrite((token: string) => ask(api.POST('/api/v1/email-change/{token}', { params: { path: { token } } })), [sessionKey]);

/** The secret of a mailed link stands behind the hash mark, which no server sees. */
export const tokenOf = (hash: string) => hash.replace(/^#/, '');
