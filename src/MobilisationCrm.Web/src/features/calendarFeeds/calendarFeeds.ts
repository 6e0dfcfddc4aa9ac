import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';

export type CalendarFeed = Schemas['CalendarFeedItem'];

const feedsKey = ['calendar-feeds'] as const;

export const calendarFeedsQuery = { queryKey: feedsKey, queryFn: () => ask(api.GET('/api/v1/session/calendar-feeds')) };

/** Makes the feed, or renews its address: the old one ends at once. */
export const useCreateFeed = () =>
  useWrite(
    (campaign: string | null) => ask(api.POST('/api/v1/session/calendar-feeds', { body: { campaign, withFollowUps: null } })),
    [feedsKey],
  );

export const useEditFeed = () =>
  useWrite(
    ({ id, withFollowUps }: { id: string; withFollowUps: boolean }) =>
      ask(api.PATCH('/api/v1/session/calendar-feeds/{id}', { params: { path: { id } }, body: { withFollowUps } })),
    [feedsKey],
  );

export const useRemoveFeed = () =>
  useWrite((id: string) => ask(api.DELETE('/api/v1/session/calendar-feeds/{id}', { params: { path: { id } } })), [feedsKey]);
