import { useLogContact } from '@/features/interactions/interactions';
import { useMay } from '@/features/session/session';
import { useShortcuts } from '@/lib/page/shortcuts';

interface Props {
  onSearch: () => void;
  onShortcuts: () => void;
}

/** The keys that work on every page: L, ⌘K or Ctrl K, F, U and ?. */
export function GlobalKeys({ onSearch, onShortcuts }: Props) {
  const openLog = useLogContact();
  const mayWrite = useMay('Staff');
  useShortcuts({
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
