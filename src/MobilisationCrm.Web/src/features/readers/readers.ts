import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';
import type { TimelineItem } from '@/features/engagements/engagements';

export type Confidentiality = Schemas['Confidentiality'];

/** From the most to the least read. */
export const levels: readonly Confidentiality[] = ['Alliance', 'Secretariat', 'Managers', 'Named'];

export interface ReaderValues {
  confidentiality: Confidentiality;
  /** Accounts that are named; asked for only where the level is Named. */
  readers: string[];
}

export const secretariat: ReaderValues = { confidentiality: 'Secretariat', readers: [] };

/** What the API is told of who may read a record. */
export const toReaders = ({ confidentiality, readers }: ReaderValues) => ({
  confidentiality,
  readers: confidentiality === 'Named' ? readers : null,
});

/** Changes who may read a logged contact or a position. */
export const useChangeReaders = (campaign: string, iso2: string, { kind, id }: TimelineItem) =>
  useWrite(
    (values: ReaderValues) => {
      const body = toReaders(values);
      return kind === 'Position'
        ? ask(
            api.PUT('/api/v1/campaigns/{campaign}/engagements/{iso2}/positions/{id}/confidentiality', {
              params: { path: { campaign, iso2, id } },
              body,
            }),
          )
        : ask(api.PUT('/api/v1/interactions/{id}/confidentiality', { params: { path: { id } }, body }));
    },
    [campaignKey(campaign), ['interactions']],
  );
