import type { Schemas } from '@/api/client';
import type { MeetingKind } from '@/features/meetings/meetings';

export const interests: readonly Schemas['Interest'][] = ['Strong', 'Some', 'None', 'Unknown'];

export type OutcomeField = 'questions' | 'decider' | 'nextStep';

/** What the form asks after each kind of meeting: on the text of the draft nobody is asked who decides in the capital. */
export const outcomeFields = (kind: MeetingKind): OutcomeField[] =>
  kind === 'Bilateral' || kind === 'MinistryLiaison' || kind === 'Information'
    ? ['questions', 'decider', 'nextStep']
    : ['questions', 'nextStep'];
