import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { inLanguage } from './locale';

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

export function useStates() {
  const { i18n } = useTranslation();
  const { data } = useQuery(statesQuery);
  return useMemo(() => {
    const byCode = new Map((data ?? []).map((state) => [state.iso2, state]));
    const collator = new Intl.Collator(i18n.language);
    const sorted = [...byCode.values()].sort((a, b) => collator.compare(nameOf(a, i18n.language), nameOf(b, i18n.language)));
    const name = (iso2: string) => {
      const state = byCode.get(iso2);
      return state ? nameOf(state, i18n.language) : iso2;
    };
    return { byCode, sorted, name, isLoaded: data !== undefined };
  }, [data, i18n.language]);
}
