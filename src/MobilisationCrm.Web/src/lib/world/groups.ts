import type { Schemas } from '@/api/client';

export type RegionalGroup = Schemas['RegionalGroup'];
export type Bloc = Schemas['Bloc'];

/** In the order in which filters offer them. */
export const groups: readonly RegionalGroup[] = ['African', 'AsiaPacific', 'EasternEuropean', 'Grulac', 'Weog', 'None'];
export const blocs: readonly Bloc[] = ['EuropeanUnion', 'AfricanUnion', 'Francophonie', 'Oecd', 'Ldc', 'Lldc', 'Sids'];
