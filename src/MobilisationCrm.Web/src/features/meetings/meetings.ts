import { api, ask, askVersioned, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';

export type Meeting = Schemas['MeetingSummary'];
export type MeetingDetail = Schemas['MeetingDetail'];
export type MeetingKind = Schemas['MeetingKind'];
export type Invitation = Schemas['InvitationItem'];
export type Letter = Schemas['LetterPreview'];
export type LocalHour = Schemas['LocalHour'];
export type Answer = Schemas['Answer'];
export type AnswerChannel = Schemas['AnswerChannel'];
export type StateInvitees = Schemas['StateInvitees'];
export type SlotPlan = Schemas['SlotPlan'];
export type StateOutcome = Schemas['StateOutcomeItem'];

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

/** Of these languages, those in which title and agenda have no words of their own. */
export const withoutWords = <Code extends string>(codes: readonly Code[], translations: MeetingDetail['translations']): Code[] =>
  codes.filter((code) => !translations.some(({ language }) => language === code));

const meetingKey = (campaign: string, id: string) => [...campaignKey(campaign), 'meeting', id] as const;
const slotPlanKey = ['slot-plan'] as const;

export const meetingsQuery = (campaign: string, kind: MeetingKind | null, state: string | null) => ({
  queryKey: [...campaignKey(campaign), 'meetings', { kind, state }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/meetings', {
        params: { query: { campaign, pageSize: 500, kind: kind ?? undefined, state: state ?? undefined } },
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

/** The same for a cancellation: who would be told of it, and who not. */
export const cancelPreviewQuery = (campaign: string, id: string) => ({
  queryKey: [...meetingKey(campaign, id), 'preview', 'cancelling'] as const,
  queryFn: () =>
    ask(api.GET('/api/v1/meetings/{id}/preview', { params: { path: { id }, query: { cancelling: true } } })),
});

/** Whom to invite of each State, the first choice first. */
export const inviteesQuery = (campaign: string, states: readonly string[]) => ({
  queryKey: [...campaignKey(campaign), 'invitees', [...states].sort().join(',')] as const,
  queryFn: async (): Promise<ReadonlyMap<string, StateInvitees>> => {
    const found = await ask(api.GET('/api/v1/meetings/invitees', { params: { query: { states: [...states].sort().join(',') } } }));
    return new Map(found.map((state) => [state.iso2, state]));
  },
  enabled: states.length > 0,
});

/** Where and for whom each hour falls. */
export const slotPlanQuery = (body: Schemas['PlanSlotsRequest'], isComplete: boolean) => ({
  queryKey: [...slotPlanKey, body] as const,
  queryFn: () => ask(api.POST('/api/v1/meetings/slots', { body })),
  enabled: isComplete,
  retry: false,
});

/** After a write the whole campaign is read again: answers are evidence, and evidence moves figures. */
const useMeetingWrite = <Given, Got>(campaign: string, write: (given: Given) => Promise<Got>) => useWrite(write, [campaignKey(campaign)]);

export const useCreateMeeting = (campaign: string) =>
  useMeetingWrite(campaign, (body: Schemas['CreateMeetingRequest']) => ask(api.POST('/api/v1/meetings', { body })));

export const useEditMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, ({ etag, body }: { etag: string; body: Schemas['EditMeetingRequest'] }) =>
    ask(api.PATCH('/api/v1/meetings/{id}', { params: { path: { id } }, headers: ifMatch(etag), body })),
  );

/** Sets the whole list: whoever is left out is no longer invited. */
export const useSetInvitees = (campaign: string) =>
  useMeetingWrite(campaign, ({ id, etag, body }: { id: string; etag: string; body: Schemas['SetInvitationsRequest'] }) =>
    ask(api.PUT('/api/v1/meetings/{id}/invitations', { params: { path: { id } }, headers: ifMatch(etag), body })),
  );

export const useSendMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, ({ version, ...body }: { version: number } & Schemas['SendMeetingRequest']) =>
    ask(
      api.POST('/api/v1/meetings/{id}/send', {
        params: { path: { id } },
        headers: ifMatch(`"${version}"`),
        body,
      }),
    ),
  );

/** Takes out of the queue what a sending put into it and has not left. */
export const useTakeBack = (campaign: string, id: string) =>
  useMeetingWrite(campaign, (messages: string[]) =>
    ask(api.POST('/api/v1/meetings/{id}/take-back', { params: { path: { id } }, body: { messages } })),
  );

/** Sends the reader the letter of the first invitee who gets it in a language. */
export const useSendTest = (campaign: string, id: string) =>
  useMeetingWrite(campaign, (language: Schemas['TestLetterRequest']['language']) =>
    ask(api.POST('/api/v1/meetings/{id}/test-letter', { params: { path: { id } }, body: { language } })),
  );

export const useCopyMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, () => ask(api.POST('/api/v1/meetings/{id}/copy', { params: { path: { id } } })));

/** The bytes are the body: no form, no second copy in memory. */
export const useAddPaper = (campaign: string) =>
  useMeetingWrite(campaign, ({ id, file }: { id: string; file: File }) =>
    ask(
      api.POST('/api/v1/meetings/{id}/papers', {
        params: { path: { id }, query: { name: file.name } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string,
        bodySerializer: () => file,
      }),
    ),
  );

export const useRemovePaper = (campaign: string, id: string) =>
  useMeetingWrite(campaign, (paperId: string) =>
    ask(api.DELETE('/api/v1/meetings/{id}/papers/{paperId}', { params: { path: { id, paperId } } })),
  );

export const useSetOutcome = (campaign: string, id: string, iso2: string) =>
  useMeetingWrite(campaign, ({ version, body }: { version: number | undefined; body: Schemas['SetStateOutcomeRequest'] }) =>
    ask(
      api.PUT('/api/v1/meetings/{id}/outcomes/{iso2}', {
        params: { path: { id, iso2 } },
        headers: version === undefined ? {} : ifMatch(`"${version}"`),
        body,
      }),
    ),
  );

export const useCancelMeeting = (campaign: string, id: string) =>
  useMeetingWrite(campaign, (version: number) =>
    ask(api.POST('/api/v1/meetings/{id}/cancel', { params: { path: { id } }, headers: ifMatch(`"${version}"`) })),
  );

export const useRecordAnswer = (campaign: string, id: string, invitationId: string) =>
  useMeetingWrite(campaign, (body: Schemas['RecordAnswerRequest']) =>
    ask(api.PUT('/api/v1/meetings/{id}/invitations/{invitationId}/answer', { params: { path: { id, invitationId } }, body })),
  );

export const useRecordAttendance = (campaign: string, id: string) =>
  useMeetingWrite(campaign, ({ invitationId, ...body }: { invitationId: string } & Schemas['RecordAttendanceRequest']) =>
    ask(
      api.PUT('/api/v1/meetings/{id}/invitations/{invitationId}/attendance', { params: { path: { id, invitationId } }, body }),
    ),
  );

export const useRecordAttendances = (campaign: string, id: string) =>
  useMeetingWrite(campaign, (body: Schemas['RecordAttendancesRequest']) =>
    ask(api.PUT('/api/v1/meetings/{id}/attendance', { params: { path: { id } }, body })),
  );
