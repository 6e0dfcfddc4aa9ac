import type { EngagementDetail } from '@/features/engagements/engagements';
import type { MeetingKind } from '@/features/meetings/meetings';
import type { Stage } from '@/lib/world/stages';

/** The kind of meeting that would be the evidence of a stage; none where another fact is. */
const evidenceOf: Partial<Record<Stage, MeetingKind>> = {
  InformationMeeting: 'Information',
  BilateralMeeting: 'Bilateral',
  MinistryLiaison: 'MinistryLiaison',
};

/** The page that prepares a meeting with this State, of the kind that would take it to its next stage. */
export function invitePage({ engagement, ahead }: Pick<EngagementDetail, 'engagement' | 'ahead'>): string {
  const params = new URLSearchParams({ state: engagement.iso2 });
  const kind = ahead[0] && evidenceOf[ahead[0].stage];
  if (kind) {
    params.set('kind', kind);
  }
  return `meetings/new?${params}`;
}
