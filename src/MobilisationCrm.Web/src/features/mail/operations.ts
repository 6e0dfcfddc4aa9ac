import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';

export type Suppression = Schemas['SuppressionItem'];
export type BulkAction = Schemas['BulkMailAction'];

const key = ['mail'] as const;

function useMailMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: key }) });
}

export const usePause = () => useMailMutation((reason: string) => ask(api.POST('/api/v1/mail/pause', { body: { reason } })));

export const useResume = () => useMailMutation(() => ask(api.POST('/api/v1/mail/resume')));

/** Gives the key of the new message. */
export const useResend = (id: string) =>
  useMailMutation(() => ask(api.POST('/api/v1/mail/{id}/resend', { params: { path: { id } } })));

export const useBulk = () =>
  useMailMutation((body: { action: BulkAction; ids: string[] }) => ask(api.POST('/api/v1/mail/bulk', { body })));

export const useSuppressions = (search: string, isLifted: boolean, page: number) =>
  useQuery({
    queryKey: [...key, 'suppressions', { search, isLifted, page }],
    queryFn: () =>
      ask(
        api.GET('/api/v1/mail/suppressions', {
          params: { query: { search: search || undefined, lifted: isLifted, page, pageSize: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface AddressAndReason {
  address: string;
  reason: string;
}

export const useSuppress = () =>
  useMailMutation((body: AddressAndReason) => ask(api.POST('/api/v1/mail/suppressions', { body })));

export const useLift = () =>
  useMailMutation((body: AddressAndReason) => ask(api.POST('/api/v1/mail/suppressions/lift', { body })));
