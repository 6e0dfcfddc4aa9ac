import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { inLanguage } from './locale';
import { remember } from '@/lib/page/remember';

export type State = Schemas['StateSummary'];

/** The 195 States are shipped with the product: read once, kept for the session. */
export const statesQuery = {
  queryKey: ['states'],
  queryFn: () => ask(api.GET('/api/v1/states')),
  staleTime: Infinity,
  gcTime: Infinity,
} as const;

export const nameOf = (state: State, language: string): string => inLanguage(state.name, language);

/** A text as it is compared with what was typed: accents and capitals do not matter. */
export const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether what was typed names the State in any of the three languages or by one of its codes; accents do not matter. */
export function matchesState(state: State, typed: string): boolean {
  const wanted = plain(typed.trim());
  return (
    plain(state.iso2) === wanted ||
    plain(state.iso3) === wanted ||
    Object.values(state.name).some((name) => plain(name).includes(wanted))
  );
}

const indexOf = remember((states: readonly State[]) =>
  remember((language: string) => {
    const byCode = new Map(states.map((state) => [state.iso2, state]));
    const collator = new Intl.Collator(language);
    const sorted = [...states].sort((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)));
    const name = (iso2: string) => {
      const state = byCode.get(iso2);
      return state ? nameOf(state, language) : iso2;
    };
    const place = new Map(sorted.map((state, index) => [state.iso2, index]));
    /** By the names of their States as the reader sees them; what belongs to none stands at the end, in the order it came. */
    const byName = <T extends { iso2: string | null }>(items: readonly T[]): T[] => {
      const placeOf = ({ iso2 }: T) => place.get(iso2 ?? '') ?? sorted.length;
      return [...items].sort((a, b) => placeOf(a) - placeOf(b));
    };
    return { byCode, sorted, name, byName };
  }),
);

const notYet: readonly State[] = [];

export function useStates() {
  const { i18n } = useTranslation();
  const { data } = useQuery(statesQuery);
  return { ...indexOf(data ?? notYet)(i18n.language), isLoaded: data !== undefined };
}
