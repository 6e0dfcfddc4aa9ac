import type { Schemas } from '@/api/client';
import { stages, type Stage } from '@/lib/world/stages';

type MeetingKind = Schemas['MeetingKind'];

/** The kind of meeting that would be the evidence for the stage after this one; none where another fact is. */
export function meetingKindFor(stage: Stage): MeetingKind | undefined {
  const next = stages[stages.indexOf(stage) + 1];
  return next && evidenceOf[next];
}

const evidenceOf: Partial<Record<Stage, MeetingKind>> = {
  InformationMeeting: 'Information',
  BilateralMeeting: 'Bilateral',
  MinistryLiaison: 'MinistryLiaison',
};
