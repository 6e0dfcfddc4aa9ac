import { api, ask, type Schemas } from '@/api/client';
import { useCounterpartWrite } from '@/features/organisations/organisations';

export type ErasureOutcome = Schemas['ErasureOutcome'];

/** A name that is gone is gone wherever it stood. */
export const useErase = (id: string) =>
  useCounterpartWrite((body: Schemas['EraseContactRequest']) =>
    ask(api.POST('/api/v1/contacts/{id}/erase', { params: { path: { id } }, body })),
  );

/** All that is on file of a person, to be handed to that person. */
export const accessFilePath = (id: string, kind: 'pdf' | 'json'): string =>
  `/api/v1/contacts/${id}/access-file${kind === 'pdf' ? '.pdf' : ''}`;
