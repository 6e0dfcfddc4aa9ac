import { describe, expect, it } from 'vitest';
import { inWords, moveEnd, newMeeting, nextSlot, toCreate } from './meetingForm';

describe('the end of a meeting', () => {
  it.each([
    ['2026-12-03T09:30', '2026-12-03T10:45', '2026-12-04T14:00', '2026-12-04T15:15'],
    ['2026-12-03T09:30', '2026-12-04T12:00', '2026-12-30T22:00', '2027-01-01T00:30'],
    ['2026-12-03T09:30', '2026-12-03T09:00', '2026-12-03T11:00', '2026-12-03T09:00'],
    ['2026-12-03T09:30', '2026-12-03T10:00', '', '2026-12-03T10:00'],
  ])('%s to %s, begun %s, is %s', (start, end, moved, expected) => {
    expect(moveEnd(start, end, moved)).toBe(expected);
  });
});

it('a new meeting is proposed for a working day in New York', () => {
  expect(newMeeting(new Date('2026-11-20T15:00:00Z')).startsLocal).toBe('2026-11-27T10:00');
  expect(newMeeting(new Date('2026-11-21T15:00:00Z')).startsLocal).toBe('2026-11-30T10:00');
  expect(newMeeting(new Date('2026-11-23T03:00:00Z')).startsLocal).toBe('2026-11-30T10:00');
});

it('the API gets wall times without an offset and no empty link', () => {
  const values = { ...newMeeting(new Date('2026-11-23T15:00:00Z')), title: ' Briefing ' };
  expect(toCreate('sse-next', values, () => ({}))).toMatchObject({
    campaign: 'sse-next',
    title: 'Briefing',
    startsLocal: '2026-11-30T10:00:00',
    link: null,
    place: '',
  });
});

it('another slot lies half a day later, keeps the length, and has invitees of its own', () => {
  const values = { ...newMeeting(new Date('2026-11-23T15:00:00Z')), title: 'Briefing' };
  const otherSlots = [nextSlot(values)];
  expect(otherSlots).toEqual([{ startsLocal: '2026-11-30T22:00', endsLocal: '2026-11-30T23:00' }]);
  const request = toCreate('sse-next', { ...values, otherSlots }, (slot) => ({ states: [`S${slot}`] }));
  expect(request.invitees).toEqual({ states: ['S0'] });
  expect(request.otherSlots).toEqual([
    { startsLocal: '2026-11-30T22:00:00', endsLocal: '2026-11-30T23:00:00', invitees: { states: ['S1'] } },
  ]);
});

it('words in further languages go along trimmed, and are told by their titles where somebody else saved others', () => {
  const translations = [
    { language: 'fr', title: ' Réunion ', agenda: '' },
    { language: 'es', title: 'Reunión', agenda: ' 1. El proyecto\n' },
  ];
  const values = { ...newMeeting(new Date('2026-11-23T15:00:00Z')), title: 'Briefing', translations };
  expect(toCreate('sse-next', values, () => ({})).translations).toEqual([
    { language: 'fr', title: 'Réunion', agenda: '' },
    { language: 'es', title: 'Reunión', agenda: '1. El proyecto' },
  ]);
  expect(inWords(translations, 'translations')).toBe(' Réunion  · Reunión');
  expect(inWords([], 'translations')).toBe('');
  expect(inWords(['en', 'fr'], 'languages')).toBe('en,fr');
});
