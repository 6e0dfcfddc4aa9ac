import {
  IconAddressBook,
  IconBuilding,
  IconCalendarEvent,
  IconChartBar,
  IconHome2,
  IconLayoutKanban,
  IconMail,
  IconSettings,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';

export interface NavItem {
  /** The page below /c/{campaign}/ and the key of its name, nav.{page}. */
  page: 'desk' | 'pipeline' | 'states' | 'contacts' | 'organisations' | 'meetings' | 'dashboard' | 'mail' | 'settings';
  icon: Icon;
}

/** In the order of the navigation. A new page gets its entry here, its text in common.json and its route in routes/router.tsx. */
export const navItems: readonly NavItem[] = [
  { page: 'desk', icon: IconHome2 },
  { page: 'pipeline', icon: IconLayoutKanban },
  { page: 'states', icon: IconWorld },
  { page: 'contacts', icon: IconAddressBook },
  { page: 'organisations', icon: IconBuilding },
  { page: 'meetings', icon: IconCalendarEvent },
  { page: 'dashboard', icon: IconChartBar },
  { page: 'mail', icon: IconMail },
  { page: 'settings', icon: IconSettings },
];
