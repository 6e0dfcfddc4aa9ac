import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';

export type CalendarFeed = Schemas['CalendarFeedItem'];

const key = ['calendar-feeds'] as const;

export const calendarFeedsQuery = { queryKey: key, queryFn: () => ask(api.GET('/api/v1/session/calendar-feeds')) };

/** A write after which the list is read again. */
function useFeedWrite<Given, Got>(write: (given: Given) => Promise<Got>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

/** Makes the feed, or renews its address: the old one ends at once. */
export const useCreateFeed = () =>
  useFeedWrite((campaign: string | null) => ask(api.POST('/api/v1/session/calendar-feeds', { body: { campaign, withFollowUps: null } })));

export const useEditFeed = () =>
  useFeedWrite(({ id, withFollowUps }: { id: string; withFollowUps: boolean }) =>
    ask(api.PATCH('/api/v1/session/calendar-feeds/{id}', { params: { path: { id } }, body: { withFollowUps } })),
  );

export const useRemoveFeed = () =>
  useFeedWrite((id: string) => ask(api.DELETE('/api/v1/session/calendar-feeds/{id}', { params: { path: { id } } })));
