import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { asProblem } from '@/lib/server/problem';
import type { Stage } from '@/lib/world/stages';

export type Engagement = Schemas['EngagementSummary'];
export type EngagementDetail = Schemas['EngagementDetail'];
export type CommitmentKind = Schemas['CommitmentKind'];
export type TimelineItem = Schemas['TimelineItem'];

const campaignKey = (campaign: string) => ['campaign', campaign] as const;
export const listKey = (campaign: string) => [...campaignKey(campaign), 'engagements'] as const;
const detailKey = (campaign: string, iso2: string) => [...campaignKey(campaign), 'engagement', iso2] as const;

/** Every State of the campaign in one page: board, table and search filter it without asking again. */
export const engagementsQuery = (campaign: string) => ({
  queryKey: listKey(campaign),
  queryFn: async () => {
    const page = await ask(
      api.GET('/api/v1/campaigns/{campaign}/engagements', { params: { path: { campaign }, query: { pageSize: 500 } } }),
    );
    return page.items;
  },
});

/** The State's file with the ETag that an edit of it sends back. */
export const engagementQuery = (campaign: string, iso2: string) => ({
  queryKey: detailKey(campaign, iso2),
  queryFn: () =>
    askVersioned(api.GET('/api/v1/campaigns/{campaign}/engagements/{iso2}', { params: { path: { campaign, iso2 } } })),
});

const timelineKey = (campaign: string, iso2: string) => [...detailKey(campaign, iso2), 'timeline'] as const;

const askTimeline = (campaign: string, iso2: string, query: { kind?: TimelineItem['kind']; page?: number; pageSize: number }) =>
  ask(api.GET('/api/v1/campaigns/{campaign}/engagements/{iso2}/timeline', { params: { path: { campaign, iso2 }, query } }));

/** What happened, newest first, in pages: a State may have thousands of events. */
export const timelineQuery = (campaign: string, iso2: string, page = 1) => ({
  queryKey: [...timelineKey(campaign, iso2), { page }] as const,
  queryFn: () => askTimeline(campaign, iso2, { page, pageSize: 50 }),
});

/** Every move between stages, however long ago. */
export const movesQuery = (campaign: string, iso2: string) => ({
  queryKey: [...timelineKey(campaign, iso2), { kind: 'StageChange' }] as const,
  queryFn: async () => (await askTimeline(campaign, iso2, { kind: 'StageChange', pageSize: 500 })).items,
});

/** After any write the figures of the whole campaign may have changed. */
export const refreshCampaign = (client: QueryClient, campaign: string): Promise<void> =>
  client.invalidateQueries({ queryKey: campaignKey(campaign) });

export interface Move {
  iso2: string;
  to: Stage;
  reason?: string;
}

/** Moves a State to another stage. The board shows it at once and takes it back when the API refuses. */
export function useMove(campaign: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ iso2, to, reason }: Move) =>
      ask(
        api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/stage', {
          params: { path: { campaign, iso2 } },
          body: { to, reason: reason ?? null },
        }),
      ),
    onMutate: async ({ iso2, to }) => {
      await client.cancelQueries({ queryKey: listKey(campaign) });
      const before = client.getQueryData<Engagement[]>(listKey(campaign));
      client.setQueryData<Engagement[]>(listKey(campaign), (all) =>
        all?.map((engagement) => (engagement.iso2 === iso2 ? { ...engagement, stage: to, readyFor: null } : engagement)),
      );
      return { before };
    },
    onError: (_error, _move, context) => client.setQueryData(listKey(campaign), context?.before),
    onSettled: () => refreshCampaign(client, campaign),
  });
}

/** Edits next step, owner or status; when someone else was quicker the current version is fetched before the error is shown. */
export function useEditEngagement(campaign: string, iso2: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string; body: Schemas['EditEngagementRequest'] }) =>
      ask(
        api.PATCH('/api/v1/campaigns/{campaign}/engagements/{iso2}', {
          params: { path: { campaign, iso2 } },
          headers: ifMatch(etag),
          body,
        }),
      ),
    onSuccess: () => refreshCampaign(client, campaign),
    onError: (error) => (asProblem(error)?.isStale ? refreshCampaign(client, campaign) : undefined),
  });
}

export function useRecordPosition(campaign: string, iso2: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RecordPositionRequest']) =>
      ask(api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/positions', { params: { path: { campaign, iso2 } }, body })),
    onSuccess: () => refreshCampaign(client, campaign),
  });
}

export function useRecordCommitment(campaign: string, iso2: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RecordCommitmentRequest']) =>
      ask(
        api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/commitments', { params: { path: { campaign, iso2 } }, body }),
      ),
    onSuccess: () => refreshCampaign(client, campaign),
  });
}
