import { api, ask, type Schemas } from '@/api/client';
import { campaignPath } from '@/lib/world/campaign';

export type AuditItem = Schemas['AuditItem'];
export type AuditChange = Schemas['AuditChange'];

/** What stands in the address: `person`, `from`, `to`, `kind`, `act`, `record` and `page`. */
export interface AuditFilters {
  person: string | null;
  from: string | null;
  to: string | null;
  kind: string | null;
  act: AuditAct | null;
  record: string;
  page: number;
}

const auditKey = ['audit'] as const;

const queryOf = ({ person, from, to, kind, act, record }: Omit<AuditFilters, 'page'>) => ({
  person: person ?? undefined,
  from: from ?? undefined,
  to: to ?? undefined,
  kind: kind ?? undefined,
  action: act ?? undefined,
  record: record || undefined,
});

export const auditQuery = ({ page, ...filters }: AuditFilters) => ({
  queryKey: [...auditKey, { ...filters, page }] as const,
  queryFn: () => ask(api.GET('/api/v1/audit', { params: { query: { ...queryOf(filters), page, pageSize: 50 } } })),
});

/** The same as a file, in sentences of the reader's language. */
export function exportPath(filters: Omit<AuditFilters, 'page'>): string {
  const query = new URLSearchParams(Object.entries(queryOf(filters)).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return `/api/v1/audit.csv${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** The page of the record that an entry is about; null for what has none, or is gone. */
export function pageOf(item: AuditItem, here: string): string | null {
  const to = (page: string, campaign = item.campaign ?? here) => campaignPath(campaign, page);
  const whole = item.partOf ?? '';
  switch (item.entity) {
    case 'Contact':
      return item.action === 'Deleted' ? null : to(`contacts/${item.entityKey}`);
    case 'Organisation':
      return item.action === 'Deleted' ? null : to(`organisations/${item.entityKey}`);
    case 'Tenure':
      return whole && to(`contacts/${whole}`);
    case 'Post':
      return whole && to(`organisations/${whole}`);
    case 'Meeting':
      return item.action === 'Deleted' ? null : to(`meetings/${item.entityKey}`);
    case 'Invitation':
    case 'AnswerRecord':
    case 'StateOutcome':
      return whole && to(`meetings/${whole}`);
    case 'OutboundMail':
      return item.entityKey && to(`mail/${item.entityKey}`);
    case 'Circular':
      return to(`mail/circulars/${item.entityKey}`);
    case 'State':
    case 'StateMembership':
      return item.iso2 && to(`states/${item.iso2}/facts`);
    case 'Account':
      return to('settings/accounts');
    case 'ApiKey':
      return to('settings/api-keys');
    case 'Webhook':
      return to('settings/webhooks');
    case 'DataProtectionSettings':
    case 'SharingRecord':
      return to('settings/data-protection');
    case 'Campaign':
    case 'StageAllowance':
      return to('settings/campaign');
    default:
      return item.iso2 && item.campaign ? to(`states/${item.iso2}`) : null;
  }
}

/** What may have been done; audit.action.{name} says each to the reader. */
export const auditActs = [
  'Added',
  'Modified',
  'Deleted',
  'Imported',
  'ClocksChanged',
  'SignedIn',
  'SignInRefused',
  'Exported',
  'Read',
  'Sent',
  'Erased',
] as const;
export type AuditAct = (typeof auditActs)[number];

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
  'DataProtectionSettings',
  'Engagement',
  'ExportedFile',
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
  'OutboundMail',
  'Passkey',
  'PositionRecord',
  'Post',
  'RecordReader',
  'ReminderRule',
  'SavedView',
  'SharingRecord',
  'StageAllowance',
  'StageChange',
  'State',
  'StateMembership',
  'StateOutcome',
  'Tenure',
  'VoteRecord',
  'Webhook',
] as const;
