import { expect, it } from 'vitest';
import { lastWord, standingVotes, type CommitmentItem, type VoteItem } from './commitments';

let key = 0;
const item = (facts: Partial<CommitmentItem>): CommitmentItem => ({
  id: String(++key),
  kind: 'Sponsorship',
  act: 'Made',
  on: '2026-11-12',
  source: 'e-deleGATE',
  onDraft: false,
  recordedBy: null,
  recordedAt: '2026-11-12T10:00:00Z',
  correctsId: null,
  isCorrected: false,
  ...facts,
});

it('a withdrawal has the last word, whatever the order of the list', () => {
  const made = item({});
  const withdrawn = item({ act: 'Withdrawn', on: '2026-11-20' });
  expect(lastWord([withdrawn, made], 'Sponsorship')).toBe(withdrawn);
  expect(lastWord([made, withdrawn], 'Sponsorship')).toBe(withdrawn);
});

it('on one day the later record counts', () => {
  const early = item({ act: 'Withdrawn' });
  const late = item({ recordedAt: '2026-11-12T15:00:00Z' });
  expect(lastWord([late, early], 'Sponsorship')).toBe(late);
});

it('a corrected record and its annulment leave nothing', () => {
  const wrong = item({ isCorrected: true });
  const annulled = item({ act: 'Annulled', correctsId: wrong.id });
  expect(lastWord([annulled, wrong], 'Sponsorship')).toBeUndefined();
});

it('a pledge says nothing about a sponsorship', () => {
  expect(lastWord([item({ kind: 'Pledge' })], 'Sponsorship')).toBeUndefined();
});

it('of the votes those that stand are shown, the latest first', () => {
  const vote = (id: string, on: string, isCorrected = false) => ({ id, on, isCorrected }) as VoteItem;
  const shown = standingVotes([
    vote('committee', '2026-11-20'),
    vote('wrong', '2026-12-18', true),
    vote('plenary', '2026-12-18'),
  ]);
  expect(shown.map(({ id }) => id)).toEqual(['plenary', 'committee']);
});
