import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromWallTime, takeClocks, toDate, toWallTime, wallTimeAt } from './dates';
import { makeFormat } from '@/lib/world/locale';

describe('wall time', () => {
  it.each([
    ['2026-11-21T14:30:00.000Z', 'America/New_York', '2026-11-21T09:30'],
    ['2026-11-26T20:00:00.000Z', 'Asia/Ulaanbaatar', '2026-11-27T04:00'],
    ['2026-07-01T12:15:00.000Z', 'Asia/Kathmandu', '2026-07-01T18:00'],
    ['2026-03-08T04:59:00.000Z', 'America/New_York', '2026-03-07T23:59'],
  ])('of %s in %s is %s, and back', (instant, zone, wallTime) => {
    expect(toWallTime(new Date(instant), zone)).toBe(wallTime);
    expect(fromWallTime(wallTime, zone).toISOString()).toBe(instant);
  });

  it('after the clock change uses the new offset', () => {
    expect(fromWallTime('2026-03-08T09:00', 'America/New_York').toISOString()).toBe('2026-03-08T13:00:00.000Z');
    expect(fromWallTime('2026-10-25T09:00', 'Europe/Paris').toISOString()).toBe('2026-10-25T08:00:00.000Z');
  });

  it('in the hour that a clock change skips lands after it', () => {
    expect(toWallTime(fromWallTime('2026-03-29T02:30', 'Europe/Paris'), 'Europe/Paris')).toBe('2026-03-29T03:30');
  });
});

it('a day is counted in its zone', () => {
  const evening = new Date('2026-11-21T23:30:00Z');
  expect(toDate(evening, 'America/New_York')).toBe('2026-11-21');
  expect(toDate(evening, 'Europe/Paris')).toBe('2026-11-22');
});

it('days are whole, over months and clock changes', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-11-21', '2026-11-18')).toBe(-3);
});

describe('by the clocks of the server', () => {
  // Morocco went to UTC for good on 20 September 2026; this zone stands for it, since a browser may know that by now.
  const rabat = 'Africa/Lagos';
  takeClocks([
    {
      timeZone: rabat,
      periods: [
        { from: '2021-09-15T14:00:00Z', offsetMinutes: 60 },
        { from: '2026-09-20T01:00:00Z', offsetMinutes: 0 },
      ],
      until: '2031-09-15T14:00:00Z',
    },
  ]);

  it.each([
    ['2026-09-19T23:59:00.000Z', '2026-09-20T00:59'],
    ['2026-09-20T02:30:00.000Z', '2026-09-20T02:30'],
    ['2026-10-01T15:00:00.000Z', '2026-10-01T15:00'],
  ])('%s is %s, whatever the data of the browser', (instant, wallTime) => {
    expect(toWallTime(new Date(instant), rabat)).toBe(wallTime);
    expect(fromWallTime(wallTime, rabat).toISOString()).toBe(instant);
  });

  it('before and after what the server told, the browser’s are taken', () => {
    expect(toWallTime(new Date('2019-10-01T15:00:00Z'), rabat)).toBe('2019-10-01T16:00');
    expect(toWallTime(new Date('2032-10-01T15:00:00Z'), rabat)).toBe('2032-10-01T16:00');
  });

  it('the formats of the app follow', () => {
    const format = makeFormat('en', rabat);
    expect(format.hour('2026-10-01T15:00:00Z')).toBe('15:00');
    expect(format.instant('2026-10-01T15:00:00Z')).toBe('1 Oct 2026, 15:00');
    expect(format.dayOf('2026-10-01T23:30:00Z')).toBe('1 Oct 2026');
  });

  it('an offset that the API gives is enough', () => {
    expect(wallTimeAt(new Date('2026-10-01T22:00:00Z'), 345)).toBe('2026-10-02T03:45');
  });
});
