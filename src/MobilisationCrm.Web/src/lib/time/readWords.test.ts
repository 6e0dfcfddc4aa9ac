import { describe, expect, it } from 'vitest';
import { readWords } from './readWords';

// A Monday.
const today = '2026-11-23';
const read = (typed: string, language = 'en', isPast = false) => readWords(typed, { today, language, isPast });

describe('words for a day', () => {
  it.each([
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['demain', '2026-11-24'],
    ['mañana', '2026-11-24'],
    ['manana', '2026-11-24'],
    ['après-demain', '2026-11-25'],
    ['pasado mañana', '2026-11-25'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['next friday', '2026-12-04'],
    ['vendredi', '2026-11-27'],
    ['viernes', '2026-11-27'],
    ['in 2 weeks', '2026-12-07'],
    ['in two weeks', '2026-12-07'],
    ['dans 2 semaines', '2026-12-07'],
    ['dans une semaine', '2026-11-30'],
    ['en 2 semanas', '2026-12-07'],
    ['dentro de 10 días', '2026-12-03'],
    ['in a month', '2026-12-23'],
    ['+3d', '2026-11-26'],
    ['+3j', '2026-11-26'],
    ['+2w', '2026-12-07'],
    ['+1m', '2026-12-23'],
    ['-1d', '2026-11-22'],
    ['end of month', '2026-11-30'],
    ['fin du mois', '2026-11-30'],
    ['fin de mes', '2026-11-30'],
    ['end of the week', '2026-11-27'],
    ['next week', '2026-11-30'],
    ['la semaine prochaine', '2026-11-30'],
    ['la próxima semana', '2026-11-30'],
  ])('%s is %s', (typed, day) => expect(read(typed)).toEqual({ day }));

  it.each([
    ['mar', 'fr', '2026-11-24'],
    ['ven', 'fr', '2026-11-27'],
    ['vie', 'es', '2026-11-27'],
    ['lundi prochain', 'fr', '2026-11-30'],
  ])('%s to a reader of %s is %s', (typed, language, day) => expect(read(typed, language)).toEqual({ day }));

  it('takes a day of the week for the last one where only the past can be meant', () => {
    expect(read('friday', 'en', true)).toEqual({ day: '2026-11-20' });
    expect(read('yesterday', 'en', true)).toEqual({ day: '2026-11-22' });
  });

  it('takes an hour with it', () => {
    expect(read('tomorrow 3pm')).toEqual({ day: '2026-11-24', time: '15:00' });
    expect(read('vendredi à 15h30')).toEqual({ day: '2026-11-27', time: '15:30' });
  });

  it.each(['soon', 'bientôt', 'x', '11/30/2026', '31/11/2026', '30', '30 foo 2026', 'friday or so', '+3x', 'in 3 moons'])(
    '%s is none in any language',
    (typed) => expect(read(typed)).toBeNull(),
  );
});
