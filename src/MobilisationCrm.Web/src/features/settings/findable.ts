import { sectionOf, type Section } from './sections';
import type { Role } from '@/features/session/session';

/** A place that the search knows: its label as the page shows it, so that the page can be searched for it. */
const at = <Label extends string, Hint extends string = never>(section: Section, label: Label, hint?: Hint, role: Role = sectionOf[section].role) => ({
  page: `settings/${section}`,
  place: `section.${section}` as const,
  label,
  hint,
  role,
});

/** What is set on pages of its own, beside the mail that it is about. */
const onMail = <Label extends string>(page: string, label: Label, role: Role = 'Viewer') => ({
  page,
  place: 'common:nav.mail' as const,
  label,
  hint: undefined,
  role,
});

/** Every setting that can be searched for. A new one is named here. */
export const findable = [
  at('me', 'common:top.language'),
  at('me', 'me.zone', 'me.zoneHint'),
  at('me', 'me.morningDigest', 'me.morningDigestHint', 'Staff'),
  at('me', 'me.weeklyReport', 'me.weeklyReportHint', 'Manager'),
  at('me', 'me.name'),
  at('access', 'access.password', 'access.passwordNote'),
  at('access', 'factor.title', 'factor.note'),
  at('access', 'passkeys.title', 'passkeys.note'),
  at('access', 'openSessions.title', 'openSessions.note'),
  at('access', 'access.email'),
  at('calendar', 'calendar.mine', 'calendar.mineHint'),
  at('calendar', 'calendar.campaign'),
  at('calendar', 'calendar.how', 'calendar.contains'),
  at('campaign', 'campaigns:titleEn'),
  at('campaign', 'campaigns:titleFr'),
  at('campaign', 'campaigns:titleEs'),
  at('campaign', 'campaign.titleAr', 'campaign.letterTitleHint'),
  at('campaign', 'campaign.titleRu', 'campaign.letterTitleHint'),
  at('campaign', 'campaign.titleZh', 'campaign.letterTitleHint'),
  at('campaign', 'campaign.description', 'campaign.descriptionHint'),
  at('campaign', 'campaign.coLeads', 'campaign.coLeadsHint'),
  at('campaign', 'campaign.target', 'campaign.targetHint'),
  at('campaign', 'campaign.closesOn', 'campaign.closesOnHint'),
  at('campaign', 'campaign.draftSymbol', 'campaign.draftSymbolHint'),
  at('campaign', 'campaign.resolutionSymbol', 'campaign.resolutionSymbolHint'),
  at('campaign', 'campaign.adoptedOn', 'campaign.adoptedOnHint'),
  at('campaign', 'campaign.autoAdvance', 'campaign.autoAdvanceHint'),
  at('campaign', 'campaign.allowances', 'campaign.allowancesHint'),
  at('closed-days', 'section.closed-days', 'closed.note'),
  at('states', 'facts.choose', 'facts.note'),
  at('accounts', 'accounts.add', 'accounts.note'),
  at('api-keys', 'administration:apiKeys.make', 'administration:apiKeys.note'),
  at('webhooks', 'administration:webhooks.make', 'administration:webhooks.note'),
  at('data-protection', 'administration:protection.controller', 'administration:protection.controllerHint'),
  at('data-protection', 'administration:protection.contactEmail', 'administration:protection.contactEmailHint'),
  at('data-protection', 'administration:protection.months', 'administration:protection.monthsHint'),
  at('data-protection', 'administration:protection.notices.title', 'administration:protection.notices.note'),
  at('data-protection', 'administration:protection.retention.title'),
  at('data-protection', 'administration:protection.sharing.title', 'administration:protection.sharing.note'),
  at('data-protection', 'administration:protection.record.title', 'administration:protection.record.note'),
  at('audit', 'administration:audit.wanted', 'administration:audit.note'),
  onMail('mail/reminders', 'common:nav.reminders'),
  onMail('mail/letters', 'incoming:tabs.letters'),
  onMail('mail/suppressions', 'mail:suppression.tab'),
  onMail('mail/check', 'mail:check.tab', 'Administrator'),
] as const;
