import {
  IconAddressBook,
  IconBuilding,
  IconCalendarEvent,
  IconChartBar,
  IconFileImport,
  IconHome2,
  IconLayoutKanban,
  IconMail,
  IconSettings,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { useMay } from '@/features/session/session';

export interface NavItem {
  /** The page below /c/{campaign}/ and the key of its name, nav.{page}. */
  page: 'desk' | 'pipeline' | 'states' | 'contacts' | 'organisations' | 'meetings' | 'dashboard' | 'mail' | 'import' | 'settings';
  icon: Icon;
  /** Pressed after G it leads there. */
  key: string;
  /** Only managers use it. */
  isForManagers?: true;
}

/** In the order of the navigation. A new page gets its entry here, its text in common.json and its route in routes/router.tsx. */
const navItems: readonly NavItem[] = [
  { page: 'desk', icon: IconHome2, key: 'd' },
  { page: 'pipeline', icon: IconLayoutKanban, key: 'p' },
  { page: 'states', icon: IconWorld, key: 's' },
  { page: 'contacts', icon: IconAddressBook, key: 'c' },
  { page: 'organisations', icon: IconBuilding, key: 'o' },
  { page: 'meetings', icon: IconCalendarEvent, key: 'm' },
  { page: 'dashboard', icon: IconChartBar, key: 'b' },
  { page: 'mail', icon: IconMail, key: 'e' },
  { page: 'import', icon: IconFileImport, key: 'i', isForManagers: true },
  { page: 'settings', icon: IconSettings, key: 't' },
];

/** The pages that the reader may use. */
export function useNavItems(): readonly NavItem[] {
  const isManager = useMay('Manager');
  return navItems.filter(({ isForManagers }) => isManager || !isForManagers);
}
