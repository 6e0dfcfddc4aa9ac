import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { refreshCampaign } from '@/features/engagements/engagements';
import { asProblem } from '@/lib/problem';

export type Meeting = Schemas['MeetingSummary'];
export type MeetingDetail = Schemas['MeetingDetail'];
export type MeetingKind = Schemas['MeetingKind'];
export type Invitation = Schemas['InvitationItem'];
export type Letter = Schemas['LetterPreview'];
export type LocalHour = Schemas['LocalHour'];
export type Answer = Schemas['Answer'];
export type AnswerChannel = Schemas['AnswerChannel'];

export const meetingKinds: readonly MeetingKind[] = [
  'Information',
  'Bilateral',
  'MinistryLiaison',
  'WorkingGroup',
  'InformalConsultation',
  'SideEvent',
];
export const meetingStatuses: readonly Meeting['status'][] = ['Draft', 'Sent', 'Cancelled'];
export const answers: readonly Answer[] = ['Accepted', 'Delegated', 'Tentative', 'Declined', 'None'];

/** Ways by which an answer reaches staff; the invitee's own are not theirs to choose. */
export const staffChannels: readonly AnswerChannel[] = ['Phone', 'Email', 'InPerson', 'NoteVerbale', 'Staff'];

const meetingKey = (campaign: string, id: string) => ['campaign', campaign, 'meeting', id] as const;

export const meetingsQuery = (campaign: string, kind: MeetingKind | null, state: string | null) => ({
  queryKey: ['campaign', campaign, 'meetings', { kind, state }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/meetings', {
        params: { query: { Campaign: campaign, PageSize: 500, Kind: kind ?? undefined, State: state ?? undefined } },
      }),
    ),
});

/** The meeting with its invitations, and the ETag that an edit of it sends back. */
export const meetingQuery = (campaign: string, id: string) => ({
  queryKey: meetingKey(campaign, id),
  queryFn: () => askVersioned(api.GET('/api/v1/meetings/{id}', { params: { path: { id } } })),
});

/** What would go out now, letter by letter, and the hour in every place that matters. */
export const previewQuery = (campaign: string, id: string) => ({
  queryKey: [...meetingKey(campaign, id), 'preview'] as const,
  queryFn: () => ask(api.GET('/api/v1/meetings/{id}/preview', { params: { path: { id } } })),
});

/** After a write the whole campaign is read again: answers are evidence, and evidence moves figures. */
function useMeetingWrite<Given, Got>(campaign: string, write: (given: Given) => Promise<Got>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => refreshCampaign(client, campaign),
    onError: (error) => (asProblem(error)?.isStale ? refreshCampaign(client, campaign) : undefined),
  });
}

export const useCreateMeeting = (campaign: string) =>
  useMeetingWrite(campaign, (body: Schemas['CreateMeetingRequest']) => ask(api.POST('/api/v1/meetings', { body })));

export const useEditMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, ({ etag, body }: { etag: string; body: Schemas['EditMeetingRequest'] }) =>
    ask(api.PATCH('/api/v1/meetings/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
  );

/** Sets the whole list: whoever is left out is no longer invited. */
export const useSetInvitees = (campaign: string) =>
  useMeetingWrite(campaign, ({ id, body }: { id: string; body: Schemas['SetInvitationsRequest'] }) =>
    ask(api.PUT('/api/v1/meetings/{id}/invitations', { params: { path: { id } }, body })),
  );

export const useSendMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, () => ask(api.POST('/api/v1/meetings/{id}/send', { params: { path: { id } } })));

export const useCancelMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, () => ask(api.POST('/api/v1/meetings/{id}/cancel', { params: { path: { id } } })));

export const useRecordAnswer = (campaign: string, id: string, invitationId: string) =>
  useMeetingWrite(campaign, (body: Schemas['RecordAnswerRequest']) =>
    ask(api.PUT('/api/v1/meetings/{id}/invitations/{invitationId}/answer', { params: { path: { id, invitationId } }, body })),
  );

export const useRecordAttendance = (campaign: string, id: string) =>
  useMeetingWrite(campaign, ({ invitationId, attendance }: { invitationId: string; attendance: Schemas['Attendance'] }) =>
    ask(
      api.PUT('/api/v1/meetings/{id}/invitations/{invitationId}/attendance', {
        params: { path: { id, invitationId } },
        body: { attendance },
      }),
    ),
  );
