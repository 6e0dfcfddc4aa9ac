import type { QueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';
import type { Stage } from '@/lib/world/stages';

export type Engagement = Schemas['EngagementSummary'];
export type EngagementDetail = Schemas['EngagementDetail'];
export type CommitmentKind = Schemas['CommitmentKind'];
export type TimelineItem = Schemas['TimelineItem'];

const engagementsKey = (campaign: string) => [...campaignKey(campaign), 'engagements'] as const;
const engagementKey = (campaign: string, iso2: string) => [...campaignKey(campaign), 'engagement', iso2] as const;

/** Every State of the campaign in one page: board, table and search filter it without asking again. */
export const engagementsQuery = (campaign: string) => ({
  queryKey: engagementsKey(campaign),
  queryFn: async () => {
    const page = await ask(
      api.GET('/api/v1/campaigns/{campaign}/engagements', { params: { path: { campaign }, query: { pageSize: 500 } } }),
    );
    return page.items;
  },
});

/** The State's file with the ETag that an edit of it sends back. */
export const engagementQuery = (campaign: string, iso2: string) => ({
  queryKey: engagementKey(campaign, iso2),
  queryFn: () =>
    askVersioned(api.GET('/api/v1/campaigns/{campaign}/engagements/{iso2}', { params: { path: { campaign, iso2 } } })),
});

const timelineKey = (campaign: string, iso2: string) => [...engagementKey(campaign, iso2), 'timeline'] as const;

/** What of a timeline is asked for. */
export interface TimelineFilter {
  kind?: TimelineItem['kind'][];
  person?: string;
  from?: string;
  until?: string;
  q?: string;
}

const askTimeline = (campaign: string, iso2: string, query: TimelineFilter & { page?: number; pageSize: number }) =>
  ask(api.GET('/api/v1/campaigns/{campaign}/engagements/{iso2}/timeline', { params: { path: { campaign, iso2 }, query } }));

/** What happened, newest first, in pages: a State may have thousands of events. */
export const timelineQuery = (campaign: string, iso2: string, filter: TimelineFilter = {}, page = 1) => ({
  queryKey: [...timelineKey(campaign, iso2), { ...filter, page }] as const,
  queryFn: () => askTimeline(campaign, iso2, { ...filter, page, pageSize: 50 }),
});

/** Every move between stages, however long ago. */
export const movesQuery = (campaign: string, iso2: string) => ({
  queryKey: [...timelineKey(campaign, iso2), { kind: 'StageChange' }] as const,
  queryFn: async () => (await askTimeline(campaign, iso2, { kind: ['StageChange'], pageSize: 500 })).items,
});

/** Shows changes of rows before the API has answered; gives what takes them back. */
export async function changeRows(client: QueryClient, campaign: string, change: (row: Engagement) => Engagement): Promise<() => void> {
  const queryKey = engagementsKey(campaign);
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData<Engagement[]>(queryKey);
  client.setQueryData<Engagement[]>(queryKey, (all) => all?.map(change));
  return () => client.setQueryData(queryKey, before);
}

/** The rows as they are known now. */
export const rowsNow = (client: QueryClient, campaign: string): readonly Engagement[] =>
  client.getQueryData<Engagement[]>(engagementsKey(campaign)) ?? [];

export interface Move {
  iso2: string;
  to: Stage;
  reason?: string;
}

/** Moves a State to another stage. The board shows it at once and takes it back when the API refuses. */
export const useMove = (campaign: string) =>
  useWrite(
    ({ iso2, to, reason }: Move) =>
      ask(
        api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/stage', {
          params: { path: { campaign, iso2 } },
          body: { to, reason: reason ?? null },
        }),
      ),
    [campaignKey(campaign)],
    {
      atOnce: ({ iso2, to }, client) =>
        changeRows(client, campaign, (row) => (row.iso2 === iso2 ? { ...row, stage: to, readyFor: null } : row)),
    },
  );

/** Edits next step, owner or status. */
export const useEditEngagement = (campaign: string, iso2: string) =>
  useWrite(
    ({ etag, body }: { etag: string; body: Schemas['EditEngagementRequest'] }) =>
      ask(
        api.PATCH('/api/v1/campaigns/{campaign}/engagements/{iso2}', {
          params: { path: { campaign, iso2 } },
          headers: ifMatch(etag),
          body,
        }),
      ),
    [campaignKey(campaign)],
  );

export const useRecordPosition = (campaign: string, iso2: string) =>
  useWrite(
    (body: Schemas['RecordPositionRequest']) =>
      ask(api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/positions', { params: { path: { campaign, iso2 } }, body })),
    [campaignKey(campaign)],
  );

export const useRecordCommitment = (campaign: string, iso2: string) =>
  useWrite(
    (body: Schemas['RecordCommitmentRequest']) =>
      ask(
        api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/commitments', { params: { path: { campaign, iso2 } }, body }),
      ),
    [campaignKey(campaign)],
  );
