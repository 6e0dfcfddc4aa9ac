import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { asProblem } from '@/lib/server/problem';

export type FollowUp = Schemas['FollowUpItem'];
export type EditFollowUp = Schemas['EditFollowUpRequest'];

export const deskQuery = (campaign: string) => ({
  queryKey: ['campaign', campaign, 'desk'] as const,
  queryFn: () => ask(api.GET('/api/v1/campaigns/{campaign}/desk', { params: { path: { campaign } } })),
});

/** The open follow-ups of one State, first due first. */
export const followUpsQuery = (campaign: string, iso2: string) => ({
  queryKey: ['campaign', campaign, 'follow-ups', { state: iso2 }] as const,
  queryFn: () =>
    ask(api.GET('/api/v1/follow-ups', { params: { query: { campaign, state: iso2, done: false, pageSize: 100 } } })),
});

/** What came out of one meeting, done or not. */
export const meetingFollowUpsQuery = (campaign: string, meeting: string) => ({
  queryKey: ['campaign', campaign, 'follow-ups', { meeting }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/follow-ups', { params: { query: { campaign, meeting, done: true, pageSize: 200 } } }),
    ),
});

export function useRaiseFollowUp(campaign: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Omit<Schemas['CreateFollowUpRequest'], 'campaign'>) =>
      ask(api.POST('/api/v1/follow-ups', { body: { campaign, ...body } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaign', campaign] }),
  });
}

/** Marks a follow-up done, opens it again, hands it over, or puts it off to a later day. */
export function useEditFollowUp(campaign: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['campaign', campaign] });
  return useMutation({
    mutationFn: ({ followUp, body }: { followUp: Pick<FollowUp, 'id' | 'version'>; body: EditFollowUp }) =>
      ask(
        api.PATCH('/api/v1/follow-ups/{id}', {
          params: { path: { id: followUp.id } },
          headers: ifMatch(`"${followUp.version}"`),
          body,
        }),
      ),
    onSuccess: refresh,
    onError: (error) => (asProblem(error)?.isStale ? refresh() : undefined),
  });
}
