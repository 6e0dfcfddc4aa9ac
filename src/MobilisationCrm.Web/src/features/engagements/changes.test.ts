import { describe, expect, it } from 'vitest';
import { formerValues, withChanges } from './changes';
import type { Engagement } from './engagements';

const row = {
  iso2: 'KE',
  owner: { id: 'ana', name: 'Ana' },
  priority: 'Low',
  status: 'Active',
  nextStep: 'Call',
  nextStepDue: null,
} as Engagement;
const nameOf = (id: string) => (id === 'ben' ? 'Ben' : '');

describe('an edit of the table', () => {
  it('remembers the former values of what it changes, and no others', () => {
    expect(formerValues(row, { ownerId: 'ben' })).toEqual({ ownerId: 'ana' });
    expect(formerValues(row, { nextStep: 'Write', nextStepDue: '2026-12-01' })).toEqual({ nextStep: 'Call', nextStepDue: null });
  });

  it('is seen before it is saved, and undone it leaves the row as it was', () => {
    const changes = { ownerId: 'ben', priority: 'High' } as const;
    const after = withChanges(row, changes, nameOf);
    expect(after).toMatchObject({ owner: { id: 'ben', name: 'Ben' }, priority: 'High', nextStep: 'Call' });
    expect(withChanges(after, formerValues(row, changes), () => 'Ana')).toEqual(row);
  });

  it('takes the owner away when there is to be none', () => {
    expect(withChanges(row, { ownerId: null }, nameOf).owner).toBeNull();
    expect(withChanges(row, { status: 'OnHold' }, nameOf).owner).toEqual(row.owner);
  });
});
