import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';

export type ApiKey = Schemas['ApiKeyItem'];

export type KeyScope = Schemas['ApiKeyScope'];

/** What a key may be used for; apiKeys.scope.{name} says each to the reader. */
export const keyScopes: readonly KeyScope[] = ['Read', 'Write', 'IncomingMail', 'Export', 'Administer'];

const apiKeysKey = ['api-keys'] as const;

export const apiKeysQuery = { queryKey: apiKeysKey, queryFn: () => ask(api.GET('/api/v1/api-keys')) } as const;

/** The secret leaves the memory with the dialog that shows it. */
export const useMakeKey = () =>
  useWrite((body: Schemas['CreateApiKeyRequest']) => ask(api.POST('/api/v1/api-keys', { body })), [apiKeysKey], { gcTime: 0 });

export const useRevokeKey = () =>
  useWrite((id: string) => ask(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })), [apiKeysKey]);
