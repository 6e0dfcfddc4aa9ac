import { describe, expect, it } from 'vitest';
import { byDay, mondayOf, turn, weeksOf } from './calendar';
import type { Meeting } from '@/features/meetings/meetings';

const at = (id: string, startsAt: string) => ({ id, startsAt }) as Meeting;

describe('the calendar', () => {
  it('begins weeks on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });

  it('shows every week that holds a day of the month', () => {
    const weeks = weeksOf('month', '2026-11-22');
    expect(weeks.map(([monday]) => monday)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  });

  it('shows four weeks for a February that begins on a Monday', () => expect(weeksOf('month', '2027-02-14')).toHaveLength(4));

  it('shows one week across the turn of the year', () =>
    expect(weeksOf('week', '2027-01-01')[0]).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]));

  it('turns months without skipping a short one', () => {
    expect(turn('month', '2027-01-31', 1)).toBe('2027-02-01');
    expect(turn('month', '2027-01-31', -1)).toBe('2026-12-01');
    expect(turn('week', '2026-12-30', 1)).toBe('2027-01-06');
  });

  it('puts a meeting under the day it has for the reader, earliest first', () => {
    const meetings = [at('late', '2026-11-25T23:30:00Z'), at('early', '2026-11-25T14:00:00Z')];
    expect(byDay(meetings, 'America/New_York').get('2026-11-25')?.map(({ id }) => id)).toEqual(['early', 'late']);
    expect([...byDay(meetings, 'Asia/Tokyo').keys()]).toEqual(['2026-11-25', '2026-11-26']);
  });
});
