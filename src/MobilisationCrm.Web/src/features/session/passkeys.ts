import { useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { confirmKey } from '@/lib/server/queryClient';
import { useWrite } from '@/lib/server/write';
import { secondFactorKey } from './access';
import { useEnter } from './session';
import { makePasskey, provePasskey } from './signIns/webauthn';

export type Passkey = Schemas['PasskeyItem'];

const passkeysKey = ['passkeys'] as const;

/** The reader's own passkeys. */
export const passkeysQuery = { queryKey: passkeysKey, queryFn: () => ask(api.GET('/api/v1/session/passkeys')) } as const;

const affected = [passkeysKey, secondFactorKey];

/** Has the browser make a passkey, and adds it. */
export const useAddPasskey = () =>
  useWrite(async (name: string) => {
    const { options, seal } = await ask(api.POST('/api/v1/session/passkeys/options'));
    const credential = await makePasskey(options);
    return ask(api.POST('/api/v1/session/passkeys', { body: { name, credential, seal } }));
  }, affected);

export const useRenamePasskey = () =>
  useWrite(
    ({ id, name }: Pick<Passkey, 'id' | 'name'>) =>
      ask(api.PATCH('/api/v1/session/passkeys/{id}', { params: { path: { id } }, body: { name } })),
    [passkeysKey],
  );

export const useRemovePasskey = () =>
  useWrite((id: string) => ask(api.DELETE('/api/v1/session/passkeys/{id}', { params: { path: { id } } })), affected);

export function useSignInByPasskey() {
  const enter = useEnter();
  return useWrite(async () => {
    const { options, seal } = await ask(api.POST('/api/v1/session/passkeys/sign-in/options'));
    const credential = await provePasskey(options);
    await ask(api.POST('/api/v1/session/passkeys/sign-in', { body: { credential, seal } }));
    await enter();
  }, []);
}

/** Proves again by a passkey who is signed in. */
export function useConfirmByPasskey() {
  const client = useQueryClient();
  return useWrite(async () => {
    const { options, seal } = await ask(api.POST('/api/v1/session/passkeys/confirmation/options'));
    const credential = await provePasskey(options);
    await ask(api.POST('/api/v1/session/passkeys/confirmation', { body: { credential, seal } }));
    client.setQueryData(confirmKey, false);
  }, []);
}
