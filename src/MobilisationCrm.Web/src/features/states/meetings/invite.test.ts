import { expect, it } from 'vitest';
import type { EngagementDetail } from '@/features/engagements/engagements';
import type { Stage } from '@/lib/world/stages';
import { invitePage } from './invite';

it.each<[Stage, string]>([
  ['Identified', 'meetings/new?state=SN'],
  ['FirstContact', 'meetings/new?state=SN&kind=Information'],
  ['InformationMeeting', 'meetings/new?state=SN&kind=Bilateral'],
  ['BilateralMeeting', 'meetings/new?state=SN&kind=MinistryLiaison'],
  ['CoSponsorship', 'meetings/new?state=SN'],
])('in %s the State is invited by %s', (stage, page) => {
  expect(invitePage({ engagement: { iso2: 'SN', stage } } as unknown as EngagementDetail)).toBe(page);
});
