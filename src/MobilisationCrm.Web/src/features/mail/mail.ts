import { keepPreviousData } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { orNull } from '@/lib/page/forms';
import { useWrite } from '@/lib/server/write';

export type Mail = Schemas['MailSummary'];
export type MailState = Schemas['MailState'];
export type MailPurpose = Schemas['MailPurpose'];
export type MailStatus = Schemas['MailStatus'];
export type MailEvent = Schemas['MailEventItem'];
export type Suppression = Schemas['SuppressionItem'];
export type BulkAction = Schemas['BulkMailAction'];
export type MailAction = Schemas['MailAction'];

export const mailStates: readonly MailState[] = ['Queued', 'Sending', 'Sent', 'Failed', 'Bounced', 'Suppressed', 'Cancelled', 'Superseded'];
export const mailPurposes: readonly MailPurpose[] = [
  'Invitation',
  'Change',
  'Correction',
  'Cancellation',
  'AnswerReminder',
  'DayBefore',
  'Thanks',
  'ClosingDate',
  'CircularThanks',
  'CircularDocuments',
  'CircularRequest',
  'Digest',
  'WeeklyReport',
  'AccountInvitation',
  'AccountAdded',
  'PasswordReset',
  'EmailChange',
  'AccountChange',
  'DataNotice',
  'TestLetter',
];

/** `state`, `purpose`, `to` (a State), `meeting`, `search` and `page` of the address. */
export interface MailFilters {
  state: MailState | null;
  purpose: MailPurpose | null;
  to: string | null;
  meeting: string | null;
  search: string | null;
  page: number;
}

const mailKey = ['mail'] as const;
export const pageSize = 50;

export const mailQuery = ({ state, purpose, to, meeting, search, page }: MailFilters) => ({
  queryKey: [...mailKey, 'list', { state, purpose, to, meeting, search, page }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/mail', {
        params: {
          query: {
            state: state ?? undefined,
            purpose: purpose ?? undefined,
            to: to ?? undefined,
            meeting: meeting ?? undefined,
            search: search ?? undefined,
            page,
            pageSize,
          },
        },
      }),
    ),
  refetchInterval: 30_000,
  // The list stays while the next is fetched: what is typed into the search would else flicker.
  placeholderData: keepPreviousData,
});

export const letterQuery = (id: string) => ({
  queryKey: [...mailKey, 'letter', id] as const,
  queryFn: () => ask(api.GET('/api/v1/mail/{id}', { params: { path: { id } } })),
});

export const statusQuery = {
  queryKey: [...mailKey, 'status'],
  queryFn: () => ask(api.GET('/api/v1/mail/status')),
  refetchInterval: 30_000,
} as const;

/** Puts a message back into the queue, or takes it out. */
export const useMailAction = (id: string) =>
  useWrite(
    (action: 'retry' | 'cancel') =>
      action === 'retry'
        ? ask(api.POST('/api/v1/mail/{id}/retry', { params: { path: { id } } }))
        : ask(api.POST('/api/v1/mail/{id}/cancel', { params: { path: { id } } })),
    [mailKey],
  );

/** Gives the key of the new message. */
export const useResend = (id: string) =>
  useWrite(() => ask(api.POST('/api/v1/mail/{id}/resend', { params: { path: { id } } })), [mailKey]);

export const useBulk = () =>
  useWrite((body: { action: BulkAction; ids: string[] }) => ask(api.POST('/api/v1/mail/bulk', { body })), [mailKey]);

export const usePause = () => useWrite((reason: string) => ask(api.POST('/api/v1/mail/pause', { body: { reason } })), [mailKey]);

export const useResume = () => useWrite(() => ask(api.POST('/api/v1/mail/resume')), [mailKey]);

/** Tries the mail settings; a test message goes to the address, if there is one. */
export const useCheckMail = () => useWrite((to: string) => ask(api.POST('/api/v1/mail/check', { body: { to: orNull(to) } })), []);

export const suppressionsQuery = (search: string, isLifted: boolean, page: number) => ({
  queryKey: [...mailKey, 'suppressions', { search, isLifted, page }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/mail/suppressions', {
        params: { query: { search: search || undefined, lifted: isLifted, page, pageSize } },
      }),
    ),
  placeholderData: keepPreviousData,
});

interface AddressAndReason {
  address: string;
  reason: string;
}

export const useSuppress = () =>
  useWrite((body: AddressAndReason) => ask(api.POST('/api/v1/mail/suppressions', { body })), [mailKey]);

export const useLift = () =>
  useWrite((body: AddressAndReason) => ask(api.POST('/api/v1/mail/suppressions/lift', { body })), [mailKey]);

/** Nobody has to do anything: a colleague took it out, or it was out of date. */
export const isQuiet = (state: MailState): boolean => state === 'Cancelled' || state === 'Superseded';
