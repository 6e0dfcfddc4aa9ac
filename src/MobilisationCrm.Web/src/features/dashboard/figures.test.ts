import { describe, expect, it } from 'vitest';
import type { FunnelStage } from './dashboard';
import { bilateralOrBeyond, keyDate, progress, trendLine } from './figures';

it('bilateral or beyond counts who stands there now', () => {
  const funnel = [
    { stage: 'InformationMeeting', current: 28, reached: 38 },
    { stage: 'BilateralMeeting', current: 10, reached: 12 },
    { stage: 'CoSponsorship', current: 3, reached: 3 },
  ] as FunnelStage[];
  expect(bilateralOrBeyond(funnel)).toBe(13);
});

describe('the way to the target', () => {
  it('shows pledges behind what is confirmed, and never leaves the bar', () => {
    expect(progress({ coSponsors: 35, pledges: 14, target: 70 })).toEqual({ confirmed: 50, pledged: 20, share: 0.5 });
    expect(progress({ coSponsors: 63, pledges: 14, target: 70 })).toMatchObject({ confirmed: 90, pledged: 10 });
    expect(progress({ coSponsors: 77, pledges: 4, target: 70 })).toMatchObject({ confirmed: 100, pledged: 0, share: 1.1 });
  });

  it('is not drawn without a target', () => {
    expect(progress({ coSponsors: 57, pledges: 0, target: null })).toBeNull();
  });
});

describe('the key date', () => {
  it.each([
    [
      { closesOn: '2027-02-01', adoptedOn: null },
      { kind: 'closes', on: '2027-02-01' },
    ],
    [
      { closesOn: '2026-11-01', adoptedOn: null },
      { kind: 'closed', on: '2026-11-01' },
    ],
    [
      { closesOn: '2024-11-26', adoptedOn: '2024-12-19' },
      { kind: 'adopted', on: '2024-12-19' },
    ],
    [{ closesOn: null, adoptedOn: null }, null],
  ])('of %j is %j', (dates, expected) => {
    expect(keyDate(dates, '2026-11-21')).toEqual(expected);
  });
});

describe('the trend', () => {
  it('begins at zero on the first day and runs to today', () => {
    const trend = [{ on: '2026-10-02', coSponsors: 3 }];
    expect(trendLine(trend, { opensOn: '2026-09-01', adoptedOn: null }, '2026-11-21')).toEqual([
      ['2026-09-01', 0],
      ['2026-10-02', 3],
      ['2026-11-21', 3],
    ]);
  });

  it('ends with the adoption', () => {
    const trend = [{ on: '2024-11-26', coSponsors: 57 }];
    const line = trendLine(trend, { opensOn: '2024-09-10', adoptedOn: '2024-12-19' }, '2026-11-21');
    expect(line.at(-1)).toEqual(['2024-12-19', 57]);
  });

  it('is empty before the first co-sponsor', () => {
    expect(trendLine([], { opensOn: '2026-09-01', adoptedOn: null }, '2026-11-21')).toEqual([]);
  });
});
