import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';

export type ApiKey = Schemas['ApiKeyItem'];

const key = ['api-keys'] as const;

export const apiKeysQuery = { queryKey: key, queryFn: () => ask(api.GET('/api/v1/api-keys')) } as const;

/** The accounts in whose name a key may act, with their roles. */
export const accountsQuery = { queryKey: ['accounts'], queryFn: () => ask(api.GET('/api/v1/accounts')) } as const;

export function useMakeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['CreateApiKeyRequest']) => ask(api.POST('/api/v1/api-keys', { body })),
    // The secret leaves the memory with the dialog that shows it.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useRevokeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
