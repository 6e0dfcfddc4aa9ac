import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { inLanguage } from './locale';
import { remember } from '@/lib/page/remember';

export type State = Schemas['StateSummary'];
export type RegionalGroup = Schemas['RegionalGroup'];
export type Bloc = Schemas['Bloc'];

/** In the order in which filters offer them. */
export const groups: readonly RegionalGroup[] = ['African', 'AsiaPacific', 'EasternEuropean', 'Grulac', 'Weog', 'None'];
export const blocs: readonly Bloc[] = ['EuropeanUnion', 'AfricanUnion', 'Francophonie', 'Oecd', 'Ldc', 'Lldc', 'Sids'];

export const statesKey = ['states'] as const;

/** The 195 States are shipped with the product: read once, kept for the session. */
export const statesQuery = {
  queryKey: statesKey,
  queryFn: () => ask(api.GET('/api/v1/states')),
  staleTime: Infinity,
  gcTime: Infinity,
} as const;

export const nameOf = (state: State, language: string): string => inLanguage(state.name, language);

/** A text as it is compared with what was typed: accents and capitals do not matter, apostrophes and hyphens are spaces. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ'‑–-]+/g, ' ')
    .toLowerCase();

/** A State's names as they are compared: those of the UN, with everyday names beside them, and with its codes. */
const comparedOf = remember((state: State) => {
  const names = Object.values(state.name).map(plain);
  const called = [...names, ...state.aliases.map(plain)];
  return { names, called, whole: [...called, plain(state.iso2), plain(state.iso3)] };
});

/**
 * How well what was typed names the State: 0 for a code, a name or an everyday name as it is, 1 for its beginning, 2 for a part of a name;
 * undefined when it does not. A code or a short form is never meant by a part of it.
 */
function rankOf(state: State, wanted: string): number | undefined {
  const { names, called, whole } = comparedOf(state);
  if (whole.includes(wanted)) {
    return 0;
  }
  if (called.some((name) => name.startsWith(wanted))) {
    return 1;
  }
  return names.some((name) => name.includes(wanted)) ? 2 : undefined;
}

/** Whether what was typed names the State. */
export const matchesState = (state: State, typed: string): boolean => rankOf(state, plain(typed.trim())) !== undefined;

/** Those that what was typed names, the best first. */
export function statesNamed(states: readonly State[], typed: string): State[] {
  const wanted = plain(typed.trim());
  return states
    .map((state) => ({ state, rank: rankOf(state, wanted) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ state }) => state);
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
