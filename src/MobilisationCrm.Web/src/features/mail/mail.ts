import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';

export type Mail = Schemas['MailSummary'];
export type MailState = Schemas['MailState'];
export type MailPurpose = Schemas['MailPurpose'];
export type MailStatus = Schemas['MailStatus'];
export type MailEvent = Schemas['MailEventItem'];

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
  'Digest',
  'WeeklyReport',
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

const key = ['mail'] as const;
export const pageSize = 50;

export const mailQuery = ({ state, purpose, to, meeting, search, page }: MailFilters) => ({
  queryKey: [...key, 'list', { state, purpose, to, meeting, search, page }] as const,
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
  queryKey: [...key, 'letter', id] as const,
  queryFn: () => ask(api.GET('/api/v1/mail/{id}', { params: { path: { id } } })),
});

export const statusQuery = {
  queryKey: [...key, 'status'],
  queryFn: () => ask(api.GET('/api/v1/mail/status')),
  refetchInterval: 30_000,
} as const;

/** Puts a message back into the queue, or takes it out. */
export function useMailAction(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: 'retry' | 'cancel') =>
      action === 'retry'
        ? ask(api.POST('/api/v1/mail/{id}/retry', { params: { path: { id } } }))
        : ask(api.POST('/api/v1/mail/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Nobody has to do anything: a colleague took it out, or it was out of date. */
export const isQuiet = (state: MailState): boolean => state === 'Cancelled' || state === 'Superseded';

/** A letter that a newer one replaced says what is no longer true: it is never tried again. */
export const mayRetry = ({ state, lastError }: Pick<Mail, 'state' | 'lastError'>): boolean =>
  ['Failed', 'Bounced', 'Suppressed', 'Cancelled'].includes(state) && lastError !== 'superseded';
/** Sent, and worth sending once more to somebody who lost it; the API refuses a letter that is out of date. */
export const mayResend = ({ state }: Pick<Mail, 'state'>): boolean => state === 'Sent' || state === 'Bounced';
export const mayCancel = ({ state }: Pick<Mail, 'state'>): boolean => ['Queued', 'Failed'].includes(state);
