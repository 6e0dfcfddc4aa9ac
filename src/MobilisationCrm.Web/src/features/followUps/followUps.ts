import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';

export type FollowUp = Schemas['FollowUpItem'];
export type EditFollowUp = Schemas['EditFollowUpRequest'];

const followUpsKey = (campaign: string) => [...campaignKey(campaign), 'follow-ups'] as const;

/** The open follow-ups of one State, first due first. */
export const followUpsQuery = (campaign: string, iso2: string) => ({
  queryKey: [...followUpsKey(campaign), { state: iso2 }] as const,
  queryFn: () => ask(api.GET('/api/v1/follow-ups', { params: { query: { campaign, state: iso2, done: false, pageSize: 100 } } })),
});

/** What came out of one meeting, done or not. */
export const meetingFollowUpsQuery = (campaign: string, meeting: string) => ({
  queryKey: [...followUpsKey(campaign), { meeting }] as const,
  queryFn: () => ask(api.GET('/api/v1/follow-ups', { params: { query: { campaign, meeting, done: true, pageSize: 200 } } })),
});

export const useRaiseFollowUp = (campaign: string) =>
  useWrite(
    (body: Omit<Schemas['CreateFollowUpRequest'], 'campaign'>) => ask(api.POST('/api/v1/follow-ups', { body: { campaign, ...body } })),
    [campaignKey(campaign)],
  );

/** Marks a follow-up done, opens it again, hands it over, or puts it off to a later day. */
export const useEditFollowUp = (campaign: string) =>
  useWrite(
    ({ followUp, body }: { followUp: Pick<FollowUp, 'id' | 'version'>; body: EditFollowUp }) =>
      ask(
        api.PATCH('/api/v1/follow-ups/{id}', {
          params: { path: { id: followUp.id } },
          headers: ifMatch(`"${followUp.version}"`),
          body,
        }),
      ),
    [campaignKey(campaign)],
  );

/** Puts off, hands over or settles several at once: all of them, or none. Gives their versions, by which it is taken back. */
export const useEditFollowUps = (campaign: string) =>
  useWrite((edits: Schemas['FollowUpEdit'][]) => ask(api.PATCH('/api/v1/follow-ups', { body: { edits } })), [campaignKey(campaign)]);

/** Days by which a follow-up is put off. */
export const delays = [1, 3, 7, 14] as const;
