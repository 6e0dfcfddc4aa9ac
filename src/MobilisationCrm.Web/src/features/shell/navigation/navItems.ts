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
  /** Only managers use it. */
  isForManagers?: true;
}

/** In the order of the navigation. A new page gets its entry here, its text in common.json and its route in routes/router.tsx. */
const navItems: readonly NavItem[] = [
  { page: 'desk', icon: IconHome2 },
  { page: 'pipeline', icon: IconLayoutKanban },
  { page: 'states', icon: IconWorld },
  { page: 'contacts', icon: IconAddressBook },
  { page: 'organisations', icon: IconBuilding },
  { page: 'meetings', icon: IconCalendarEvent },
  { page: 'dashboard', icon: IconChartBar },
  { page: 'mail', icon: IconMail },
  { page: 'import', icon: IconFileImport, isForManagers: true },
  { page: 'settings', icon: IconSettings },
];

/** The pages that the reader may use. */
export function useNavItems(): readonly NavItem[] {
  const isManager = useMay('Manager');
  return navItems.filter(({ isForManagers }) => isManager || !isForManagers);
}
