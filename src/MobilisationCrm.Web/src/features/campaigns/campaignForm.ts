import type { Schemas } from '@/api/client';
import { stages, type Stage } from '@/lib/world/stages';
import type { CampaignDetail } from './campaigns';

/** A State that nobody approached yet cannot go stale: every stage but the first has an allowance. */
export const allowanceStages: readonly Stage[] = stages.slice(1);

export interface CampaignValues {
  titleEn: string;
  titleFr: string;
  titleEs: string;
  titleAr: string;
  titleRu: string;
  titleZh: string;
  description: string;
  coLeads: string[];
  target: number | '';
  closesOn: string;
  adoptedOn: string;
  draftSymbol: string;
  resolutionSymbol: string;
  autoAdvance: boolean;
  allowances: Partial<Record<Stage, number | ''>>;
}

/** Titles that only letters use; in Settings they may be empty. */
export const letterTitles = [
  ['titleAr', 'ar'],
  ['titleRu', 'ru'],
  ['titleZh', 'zh'],
] as const;

export const valuesOf = ({ campaign, titleAr, titleRu, titleZh, description, autoAdvance, allowances }: CampaignDetail): CampaignValues => ({
  titleEn: campaign.title.en,
  titleFr: campaign.title.fr,
  titleEs: campaign.title.es,
  titleAr,
  titleRu,
  titleZh,
  description,
  coLeads: campaign.coLeads,
  target: campaign.target ?? '',
  closesOn: campaign.closesOn ?? '',
  adoptedOn: campaign.adoptedOn ?? '',
  draftSymbol: campaign.draftSymbol ?? '',
  resolutionSymbol: campaign.resolutionSymbol ?? '',
  autoAdvance,
  allowances: Object.fromEntries(
    allowanceStages.map((stage) => [stage, (allowances as Partial<Record<Stage, number>>)[stage] ?? '']),
  ),
});

/** What changed and nothing else: the API keeps every field that is absent and empties what is null. */
export function toEdit(before: CampaignValues, now: CampaignValues): Schemas['EditCampaignRequest'] {
  const text = (name: { [Name in keyof CampaignValues]: CampaignValues[Name] extends string ? Name : never }[keyof CampaignValues]) =>
    now[name].trim() === before[name] ? undefined : now[name].trim();
  const orEmptied = <Name extends 'target' | 'closesOn' | 'adoptedOn'>(name: Name) =>
    now[name] === before[name] ? undefined : now[name] === '' ? null : (now[name] as Exclude<CampaignValues[Name], ''>);
  const allowances = Object.fromEntries(
    allowanceStages.flatMap((stage) => {
      const days = now.allowances[stage];
      return typeof days === 'number' && days !== before.allowances[stage] ? [[stage, days] as const] : [];
    }),
  );
  return {
    titleEn: text('titleEn'),
    titleFr: text('titleFr'),
    titleEs: text('titleEs'),
    titleAr: text('titleAr'),
    titleRu: text('titleRu'),
    titleZh: text('titleZh'),
    description: text('description'),
    coLeads: now.coLeads.join() === before.coLeads.join() ? undefined : now.coLeads,
    target: orEmptied('target'),
    closesOn: orEmptied('closesOn'),
    adoptedOn: orEmptied('adoptedOn'),
    draftSymbol: text('draftSymbol'),
    resolutionSymbol: text('resolutionSymbol'),
    autoAdvance: now.autoAdvance === before.autoAdvance ? undefined : now.autoAdvance,
    allowances: Object.keys(allowances).length > 0 ? (allowances) : undefined,
  };
}
