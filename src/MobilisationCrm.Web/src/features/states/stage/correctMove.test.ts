import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '@/features/engagements/engagements';
import type { Stage } from '@/lib/world/stages';
import { stageAfterCorrection } from './correctMove';

const move = (id: string, at: string, type: Stage, isCorrected = false) =>
  ({ id, kind: 'StageChange', at, type, isCorrected }) as TimelineItem;

describe('after a correction the State stands', () => {
  const first = move('1', '2026-10-01T10:00:00Z', 'FirstContact');
  const wrong = move('2', '2026-11-01T10:00:00Z', 'BilateralMeeting');

  it('where the corrected move says, when no other came later', () => {
    expect(stageAfterCorrection([wrong, first], wrong, 'InformationMeeting')).toBe('InformationMeeting');
  });

  it('where the last later move says, whatever the order of the list', () => {
    const later = move('3', '2026-11-08T10:00:00Z', 'MinistryLiaison');
    const last = move('4', '2026-11-09T10:00:00Z', 'CoSponsorship');
    expect(stageAfterCorrection([later, last, wrong, first], wrong, 'InformationMeeting')).toBe('CoSponsorship');
  });

  it('untouched by later moves that were corrected themselves, or by other events', () => {
    const corrected = move('3', '2026-11-08T10:00:00Z', 'MinistryLiaison', true);
    const call = { ...move('5', '2026-11-10T10:00:00Z', 'Identified'), kind: 'Interaction' } as TimelineItem;
    expect(stageAfterCorrection([call, corrected, wrong], wrong, 'FirstContact')).toBe('FirstContact');
  });
});
