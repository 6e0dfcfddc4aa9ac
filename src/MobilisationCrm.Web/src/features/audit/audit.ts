import { api, ask, type Schemas } from '@/api/client';

export type AuditItem = Schemas['AuditItem'];

/** `entity`, `key` and `page` of the address. */
export interface AuditFilters {
  entity: string;
  key: string;
  page: number;
}

const auditKey = ['audit'] as const;

export const auditQuery = ({ entity, key, page }: AuditFilters) => ({
  queryKey: [...auditKey, { entity, key, page }] as const,
  queryFn: () =>
    ask(
      api.GET('/api/v1/audit', {
        params: { query: { entity: entity || undefined, key: key || undefined, page, pageSize: 50 } },
      }),
    ),
});

export interface Change {
  field: string;
  before: string;
  after: string;
}

const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** The changed values of an audit record, `{"field": {"before": …, "after": …}}`; none for a text that is not that. */
export function readChanges(json: string): Change[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  if (typeof parsed !== 'object' || parsed === null) {
    return [];
  }
  return Object.entries(parsed as Record<string, { before?: unknown; after?: unknown } | null>).map(([field, change]) => ({
    field,
    before: asText(change?.before),
    after: asText(change?.after),
  }));
}

/** The kinds of records that the audit log names, in the words of the program; audit.record.{name} says each to the reader. */
export const auditRecords = [
  'Account',
  'AnswerRecord',
  'AccountLink',
  'ApiKey',
  'AuthenticatorApp',
  'CalendarFeed',
  'Campaign',
  'Circular',
  'ClosedDay',
  'Commitment',
  'Contact',
  'Counterparts',
  'Engagement',
  'FollowUp',
  'IdentityUserLogin',
  'History',
  'ImportedEvent',
  'IncomingMail',
  'Interaction',
  'InteractionParticipant',
  'Invitation',
  'LetterTemplate',
  'MailPause',
  'MailSuppression',
  'Meeting',
  'MeetingPaper',
  'Organisation',
  'Passkey',
  'PositionRecord',
  'Post',
  'ReminderRule',
  'SavedView',
  'StageAllowance',
  'StageChange',
  'State',
  'StateMembership',
  'StateOutcome',
  'Tenure',
  'VoteRecord',
] as const;
