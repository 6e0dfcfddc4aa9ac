import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { byDay, clock, whyEmpty, type Planned, type Rule } from './reminders';
import { useRuleWords } from './ruleWords';

afterEach(cleanup);

type Said = Pick<Rule, 'kind' | 'workingDays' | 'fromStage'>;

const unanswered: Said = { kind: 'AnswerMissing', workingDays: 3, fromStage: 'BilateralMeeting' };
const ahead: Said = { kind: 'MeetingAhead', workingDays: 1, fromStage: 'BilateralMeeting' };
const thanks: Said = { kind: 'Thanks', workingDays: 1, fromStage: 'BilateralMeeting' };
const closing: Said = { kind: 'ClosingDate', workingDays: 10, fromStage: 'BilateralMeeting' };

function Words({ rule }: { rule: Said }) {
  return <p>{useRuleWords()(rule).all}</p>;
}

async function say(rule: Said, language = 'en') {
  const { container } = await renderInApp(<Words rule={rule} />, { language });
  return container.querySelector('p')?.textContent;
}

describe('a rule in words', () => {
  it.each<[string, Said, string]>([
    ['en', unanswered, '3 working days before a meeting, to those who have not answered'],
    ['en', ahead, 'The working day before a meeting, to those who will come'],
    ['en', thanks, 'The working day after a meeting, thanks to those who came'],
    [
      'en',
      closing,
      '10 working days before the closing date, to States at Bilateral meeting or beyond without a confirmed sponsorship',
    ],
    ['fr', unanswered, '3 jours ouvrables avant une réunion, aux invités qui n’ont pas répondu'],
    ['fr', ahead, 'Le jour ouvrable qui précède une réunion, à ceux qui ont annoncé leur venue'],
    ['fr', thanks, 'Le jour ouvrable qui suit une réunion, remerciements à ceux qui sont venus'],
    [
      'fr',
      closing,
      '10 jours ouvrables avant la date de clôture, aux États à l’étape «\u00a0Réunion bilatérale\u00a0» ou au-delà dont le coparrainage n’est pas confirmé',
    ],
    ['es', unanswered, '3 días hábiles antes de una reunión, a quienes no han respondido'],
    ['es', ahead, 'El día hábil anterior a una reunión, a quienes han anunciado su asistencia'],
    ['es', thanks, 'El día hábil siguiente a una reunión, agradecimiento a quienes asistieron'],
    [
      'es',
      closing,
      '10 días hábiles antes de la fecha de cierre, a los Estados en la etapa «Reunión bilateral» o posterior sin copatrocinio confirmado',
    ],
  ])('%s: %o', async (language, rule, said) => {
    expect(await say(rule, language)).toBe(said);
  });

  it('names no stage when it holds for all, and nothing beyond the last', async () => {
    expect(await say({ ...closing, workingDays: 1, fromStage: 'Identified' })).toBe(
      'The working day before the closing date, to all States without a confirmed sponsorship',
    );
    cleanup();
    expect(await say({ ...closing, fromStage: 'CoSponsorship' })).toContain(
      'to States at Co-sponsorship without a confirmed sponsorship',
    );
  });
});

it('the plan is read day by day, in the order in which it came', () => {
  const on = (dueOn: string, toName: string) => ({ dueOn, toName }) as Planned;
  const days = byDay([on('2027-01-18', 'a'), on('2027-01-18', 'b'), on('2027-01-27', 'c')]);
  expect(days.map(({ date, items }) => [date, items.map(({ toName }) => toName)])).toEqual([
    ['2027-01-18', ['a', 'b']],
    ['2027-01-27', ['c']],
  ]);
});

it('an empty plan names the cause that would have to change first', () => {
  const open = { adoptedOn: null, closesOn: '2027-02-01' };
  const inForce = [{ isActive: false }, { isActive: true }];
  expect(whyEmpty({ ...open, adoptedOn: '2026-12-19' }, [], undefined)).toBe('adopted');
  expect(whyEmpty(open, [{ isActive: false }], undefined)).toBe('noRules');
  expect(whyEmpty(open, inForce, '2027-01-18')).toBe('later');
  expect(whyEmpty({ ...open, closesOn: null }, inForce, undefined)).toBe('noClosingDate');
  expect(whyEmpty(open, inForce, undefined)).toBe('nothingNear');
});

it('a day may end at midnight', () => {
  expect([clock(9), clock(24)]).toEqual(['09:00', '24:00']);
});
