import {
  IconCalendarOff,
  IconCalendarShare,
  IconFlag,
  IconHistory,
  IconKey,
  IconScale,
  IconShieldLock,
  IconUser,
  IconUsers,
  IconWebhook,
  IconWorldCog,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '@/features/session/session';

export const sections = [
  'me',
  'access',
  'calendar',
  'campaign',
  'closed-days',
  'states',
  'accounts',
  'api-keys',
  'webhooks',
  'data-protection',
  'audit',
] as const;
export type Section = (typeof sections)[number];

/** What each section looks like, and the role below which it is not shown. */
export const sectionOf: Record<Section, { icon: Icon; role: Role }> = {
  me: { icon: IconUser, role: 'Viewer' },
  access: { icon: IconShieldLock, role: 'Viewer' },
  calendar: { icon: IconCalendarShare, role: 'Viewer' },
  campaign: { icon: IconFlag, role: 'Viewer' },
  'closed-days': { icon: IconCalendarOff, role: 'Viewer' },
  states: { icon: IconWorldCog, role: 'Manager' },
  accounts: { icon: IconUsers, role: 'Administrator' },
  'api-keys': { icon: IconKey, role: 'Administrator' },
  webhooks: { icon: IconWebhook, role: 'Administrator' },
  'data-protection': { icon: IconScale, role: 'Administrator' },
  audit: { icon: IconHistory, role: 'Administrator' },
};
