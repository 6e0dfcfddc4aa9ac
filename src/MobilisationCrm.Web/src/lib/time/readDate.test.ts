import { describe, expect, it } from 'vitest';
import { makeFormat } from '@/lib/world/locale';
import { readDate } from './readDate';

const today = '2026-11-23';
const day = (typed: string, before = '') => readDate(typed, { before, today, withTime: false });
const moment = (typed: string, before = '2026-11-30T10:00') => readDate(typed, { before, today, withTime: true });

describe('a typed day', () => {
  it.each([
    ['30 Nov 2026', '2026-11-30'],
    ['30 November 2026', '2026-11-30'],
    ['Mon, 30 Nov 2026', '2026-11-30'],
    ['1er déc. 2026', '2026-12-01'],
    ['mar. 3 mars 2027', '2027-03-03'],
    ['12 août 2027', '2027-08-12'],
    ['5 de enero de 2027', '2027-01-05'],
    ['mié, 6 ene 2027', '2027-01-06'],
    ['30/11/2026', '2026-11-30'],
    ['30.11.26', '2026-11-30'],
    ['30-11-2026', '2026-11-30'],
    ['3/4/2027', '2027-04-03'],
    ['2026-11-30', '2026-11-30'],
    ['March 4, 2027', '2027-03-04'],
  ])('%s is %s', (typed, read) => expect(day(typed)).toBe(read));

  it.each([
    ['15 January', '2027-01-15'],
    ['20/11', '2026-11-20'],
  ])('without a year is the nearest: %s is %s', (typed, read) => expect(day(typed)).toBe(read));

  it('without a year is the nearest to what the field said before', () => expect(day('15 January', '2024-06-01')).toBe('2024-01-15'));

  it.each(['', 'soon', '31/11/2026', '11/30/2026', '30', '30 jui 2026', '30 foo 2026', '2026-02-30', '1/2/3/4', '30 Nov 202666'])(
    '%s is not understood',
    (typed) => expect(day(typed)).toBeNull(),
  );
});

describe('a typed moment', () => {
  it.each([
    ['30 Nov 2026, 15:30', '2026-11-30T15:30'],
    ['2 déc. 2026 9h', '2026-12-02T09:00'],
    ['2 déc. 2026 9 h 05', '2026-12-02T09:05'],
    ['2/12/2026 3 pm', '2026-12-02T15:00'],
    ['2/12/2026 12:15 a.m.', '2026-12-02T00:15'],
    ['2026-12-02T18:45', '2026-12-02T18:45'],
    ['2026-12-02T18:45:00', '2026-12-02T18:45'],
  ])('%s is %s', (typed, read) => expect(moment(typed)).toBe(read));

  it('keeps the hour when a day alone is typed', () => expect(moment('2 December')).toBe('2026-12-02T10:00'));
  it('keeps the day when an hour alone is typed', () => expect(moment('15:00')).toBe('2026-11-30T15:00'));
  it('begins at midnight where no hour is known', () => expect(moment('2 December', '')).toBe('2026-12-02T00:00'));
  it.each(['2/12/2026 25:00', '2/12/2026 10:75', '2/12/2026 15 pm', 'noon'])('%s is not understood', (typed) => expect(moment(typed)).toBeNull());
  it('is not understood from an hour alone where no day is known', () => expect(moment('15:00', '')).toBeNull());
});

it('every day that the app writes, it reads', () => {
  for (const language of ['en', 'fr', 'es']) {
    const format = makeFormat(language, 'UTC');
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      expect(day(format.date(date))).toBe(date);
      expect(moment(format.moment(`${date}T09:05`))).toBe(`${date}T09:05`);
    }
  }
});
