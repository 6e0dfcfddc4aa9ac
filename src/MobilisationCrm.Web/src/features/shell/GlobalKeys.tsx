import { useNavigate } from 'react-router';
import { useLogContact } from '@/features/interactions/interactions';
import { useMay } from '@/features/session/session';
import { useNavItems } from '@/features/shell/navigation/navItems';
import { useShortcuts } from '@/lib/page/shortcuts';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';

interface Props {
  onSearch: () => void;
  onShortcuts: () => void;
}

/** The keys that work on every page: L, ⌘K or Ctrl K, F, U, ?, and G with the letter of a page. */
export function GlobalKeys({ onSearch, onShortcuts }: Props) {
  const openLog = useLogContact();
  const mayWrite = useMay('Staff');
  const navigate = useNavigate();
  const campaign = useCampaignSlug();
  const pages = useNavItems().map(({ page, key }) => [`g ${key}`, () => void navigate(campaignPath(campaign, page))] as const);
  useShortcuts({
    ...Object.fromEntries(pages),
    'mod+k': onSearch,
    '?': onShortcuts,
    l: () => {
      if (mayWrite) {
        openLog();
      }
    },
    f: () => document.querySelector<HTMLElement>('main [data-filter]')?.focus(),
    u: () => [...document.querySelectorAll<HTMLElement>('[data-undo]')].at(-1)?.click(),
  });
  return null;
}
