import { expect, it } from 'vitest';
import type { EngagementDetail } from '@/features/engagements/engagements';
import type { Stage } from '@/lib/world/stages';
import { invitePage } from './invite';

it.each<[Stage | null, string]>([
  ['FirstContact', 'meetings/new?state=SN'],
  ['InformationMeeting', 'meetings/new?state=SN&kind=Information'],
  ['BilateralMeeting', 'meetings/new?state=SN&kind=Bilateral'],
  ['MinistryLiaison', 'meetings/new?state=SN&kind=MinistryLiaison'],
  ['CoSponsorship', 'meetings/new?state=SN'],
  [null, 'meetings/new?state=SN'],
])('before %s the State is invited by %s', (stage, page) => {
  const ahead = stage ? [{ stage, evidence: [] }] : [];
  expect(invitePage({ engagement: { iso2: 'SN' }, ahead } as unknown as EngagementDetail)).toBe(page);
});
