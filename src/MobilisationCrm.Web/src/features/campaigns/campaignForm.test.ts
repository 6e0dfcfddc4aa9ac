import { describe, expect, it } from 'vitest';
import { toEdit, type CampaignValues } from './campaignForm';

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
    JSON.parse(JSON.stringify(toEdit(before, { ...before, ...change }))) as unknown;

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
