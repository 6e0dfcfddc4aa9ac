import { describe, expect, it } from 'vitest';
import { toEdit as campaignEdit, type CampaignValues } from '@/features/campaigns/campaignForm';
import { readChanges } from './changes';
import { toEdit as factsEdit, type FactsValues } from '@/features/settings/states/factsForm';

describe('an edit of the campaign', () => {
  const before: CampaignValues = {
    titleEn: 'A draft',
    titleFr: 'Un projet',
    titleEs: 'Un proyecto',
    titleAr: '',
    titleRu: '',
    titleZh: '',
    description: '',
    coLeads: ['ES'],
    target: 70,
    closesOn: '2027-02-01',
    adoptedOn: '',
    draftSymbol: '',
    resolutionSymbol: '',
    autoAdvance: false,
    allowances: { FirstContact: 21, BilateralMeeting: 21, MinistryLiaison: '' },
  };
  const sent = (change: Partial<CampaignValues>) =>
    JSON.parse(JSON.stringify(campaignEdit(before, { ...before, ...change }))) as unknown;

  it('names only what changed', () => {
    expect(sent({})).toEqual({});
    expect(sent({ target: 80, draftSymbol: ' A/C.2/81/L.1 ' })).toEqual({ target: 80, draftSymbol: 'A/C.2/81/L.1' });
    expect(sent({ autoAdvance: true })).toEqual({ autoAdvance: true });
    expect(sent({ coLeads: ['ES', 'SN'], titleFr: 'Un projet ' })).toEqual({ coLeads: ['ES', 'SN'] });
    expect(sent({ titleRu: ' Проект ' })).toEqual({ titleRu: 'Проект' });
    expect(sent({ coLeads: [] })).toEqual({ coLeads: [] });
  });

  it('sends the allowances of the stages that changed', () => {
    expect(sent({ allowances: { FirstContact: 14, BilateralMeeting: 21, MinistryLiaison: 10 } })).toEqual({
      allowances: { FirstContact: 14, MinistryLiaison: 10 },
    });
  });
});

it('an edit of facts never names a language that stayed, since naming it would make it certain', () => {
  const before: FactsValues = {
    nameEn: 'Chile',
    nameFr: 'Chili',
    nameEs: 'Chile',
    regionalGroup: 'Grulac',
    correspondenceLanguage: 'es',
    correspondenceFallback: 'es',
    capital: 'Santiago',
    capitalTimeZone: 'America/Santiago',
  };
  expect(factsEdit(before, { ...before, nameFr: ' Le Chili ' })).toEqual({ nameFr: 'Le Chili' });
});

describe('the changes of an audit record', () => {
  it('are read field by field', () => {
    expect(readChanges('{"target":{"before":null,"after":"70"},"roles":{"before":["a"],"after":null}}')).toEqual([
      { field: 'target', before: '', after: '70' },
      { field: 'roles', before: '["a"]', after: '' },
    ]);
  });

  it.each(['', 'no JSON', 'null', '3'])('of %j are none', (text) => {
    expect(readChanges(text)).toEqual([]);
  });
});
