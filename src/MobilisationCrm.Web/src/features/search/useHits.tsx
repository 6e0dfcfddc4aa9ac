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
import { pathOf, searchQuery } from './search';

export interface Hit {
  id: string;
  path: string;
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
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const format = useFormat();
  const zone = useZone();
  const { sorted, name } = useStates();
  const [asked] = useDebouncedValue(typed, 150);
  const isEnough = asked.length >= 2;
  const { data, error, isFetching } = useQuery({ ...searchQuery(campaign, asked), enabled: isEnough });

  const states = typed ? statesNamed(sorted, typed) : [];
  const pages = useNavItems().filter(({ page }) => t(`nav.${page}`).toLowerCase().includes(typed.toLowerCase()));
  const found = typed.length >= 2 && isEnough ? (data ?? []) : [];

  const hits = [
    ...states.slice(0, 8).map((state) => ({
      id: state.iso2,
      path: statePath(campaign, state.iso2),
      name: name(state.iso2),
      note: state.iso3,
      picture: <Flag iso2={state.iso2} width={24} />,
    })),
    ...pages.map(({ page, icon: Picture }) => ({
      id: page,
      path: campaignPath(campaign, page),
      name: t(`nav.${page}`),
      note: '',
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
        note: t(`search.kind.${hit.kind}`),
        picture: <Picture size={20} stroke={1.6} aria-hidden />,
      };
    }),
  ];
  return { hits, isSearching: isFetching || asked !== typed, error: found.length === 0 ? error : null };
}
