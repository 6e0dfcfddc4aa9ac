import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Invitation, MeetingDetail } from '@/features/meetings/meetings';
import { useChosen } from './useChosen';

const invitation = (facts: Partial<Invitation>) =>
  ({ isRemoved: false, iso2: null, organisationId: null, organisation: null, contactId: null, contact: null, ...facts }) as Invitation;
const chile = invitation({ iso2: 'CL', organisationId: 'mission' });
const kenya = invitation({ iso2: 'KE', organisationId: 'lead' });
const saved = (version: number, ...invitations: Invitation[]) => ({ version, invitations }) as unknown as MeetingDetail;
const open = (detail: MeetingDetail) => renderHook(({ list }) => useChosen(list), { initialProps: { list: detail } });

it('a list that nobody touched here follows the saved one', () => {
  const { result, rerender } = open(saved(1, chile));
  rerender({ list: saved(2, chile, kenya) });
  expect(result.current.chosen.states).toEqual(['CL', 'KE']);
  expect(result.current.news).toEqual({ added: [kenya], removed: [] });
  expect(result.current.isTouched).toBe(false);
});

it('what was chosen here stays, beside what somebody else saved', () => {
  const { result, rerender } = open(saved(1, chile));
  act(() => result.current.choose({ ...result.current.chosen, states: ['CL', 'SN'] }));
  rerender({ list: saved(2, { ...chile, isRemoved: true }, kenya) });
  expect(result.current.chosen.states).toEqual(['SN', 'KE']);
  expect(result.current.news).toEqual({ added: [kenya], removed: [chile] });
  expect(result.current.isTouched).toBe(true);
});

it('an answer that comes in changes nothing of the list', () => {
  const { result, rerender } = open(saved(1, chile));
  act(() => result.current.choose({ ...result.current.chosen, states: ['CL', 'SN'] }));
  rerender({ list: saved(1, { ...chile, answer: 'Accepted' }) });
  expect(result.current.chosen.states).toEqual(['CL', 'SN']);
  expect(result.current.news).toEqual({ added: [], removed: [] });
});
