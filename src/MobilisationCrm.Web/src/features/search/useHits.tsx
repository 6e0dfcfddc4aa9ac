import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBook, IconBuilding, IconCalendarEvent, IconMessage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Flag } from '@/components/states/StateName';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import { statesNamed, useStates } from '@/lib/world/states';
import { useNavItems } from '@/features/shell/navigation/navItems';
import { recentOf } from './recent';
import { pathOf, searchQuery } from './search';

export interface Hit {
  id: string;
  /** The page that it opens. */
  path?: string;
  /** Or what it does. */
  act?: () => void;
  /** Or what is typed on. */
  query?: string;
  /** The act has something to ask. */
  staysOpen?: boolean;
  name: string;
  /** The text in which the words were found. */
  around?: string;
  /** What it is, in a word. */
  note: string;
  picture: ReactNode;
}

const pictures = { Organisation: IconBuilding, Contact: IconAddressBook, Meeting: IconCalendarEvent, Interaction: IconMessage };

/** What the typed text names: at once the States and pages that the app knows, a moment later what the API finds. */
export function useHits(typed: string): { hits: Hit[]; isSearching: boolean; error: Error | null } {
  const { t } = useTranslation(['palette', 'common']);
  const campaign = useCampaignSlug();
  const format = useFormat();
  const zone = useZone();
  const { sorted, name } = useStates();
  const [asked] = useDebouncedValue(typed, 150);
  const isEnough = asked.length >= 2;
  const { data, error, isFetching } = useQuery({ ...searchQuery(campaign, asked), enabled: isEnough });

  const states = typed ? statesNamed(sorted, typed) : [];
  const recent = typed ? [] : recentOf(campaign).map((hit) => ({ ...hit, note: t('recent') }));
  const isRecent = (id: string) => recent.some((hit) => hit.id === id);
  const pages = useNavItems().filter(({ page }) => !isRecent(page)).filter(({ page }) => t(`common:nav.${page}`).toLowerCase().includes(typed.toLowerCase()));
  const found = typed.length >= 2 && isEnough ? (data ?? []) : [];

  const hits: Hit[] = [
    ...states.slice(0, 8).map((state) => ({
      id: state.iso2,
      path: statePath(campaign, state.iso2),
      name: name(state.iso2),
      note: state.iso3,
      picture: <Flag iso2={state.iso2} width={24} />,
    })),
    ...recent,
    ...pages.map(({ page, key, icon: Picture }) => ({
      id: page,
      path: campaignPath(campaign, page),
      name: t(`common:nav.${page}`),
      note: `G ${key.toUpperCase()}`,
      picture: <Picture size={20} stroke={1.6} aria-hidden />,
    })),
    ...found.flatMap((hit) => {
      if (hit.kind === 'State') {
        return [];
      }
      const Picture = pictures[hit.kind];
      const where = [hit.iso2 && name(hit.iso2), hit.at && format.date(toDate(new Date(hit.at), zone)), hit.around];
      return {
        id: hit.id,
        path: pathOf(hit, campaign),
        name: hit.title,
        around: where.filter(Boolean).join(' · '),
        note: t(`kind.${hit.kind}`),
        picture: <Picture size={20} stroke={1.6} aria-hidden />,
      };
    }),
  ];
  return { hits, isSearching: isFetching || asked !== typed, error: found.length === 0 ? error : null };
}
