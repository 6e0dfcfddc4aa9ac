import type { EngagementDetail } from '@/features/engagements/engagements';
import { meetingKindFor } from '@/features/engagements/evidence/meetingKind';

/** The page that prepares a meeting with this State, of the kind that would take it to its next stage. */
export function invitePage({ engagement }: Pick<EngagementDetail, 'engagement'>): string {
  const params = new URLSearchParams({ state: engagement.iso2 });
  const kind = meetingKindFor(engagement.stage);
  if (kind) {
    params.set('kind', kind);
  }
  return `meetings/new?${params}`;
}
