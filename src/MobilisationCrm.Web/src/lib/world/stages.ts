import type { Schemas } from '@/api/client';

export type Stage = Schemas['Stage'];
export type Position = Schemas['Position'];

/** In the order of the pipeline. */
export const stages: readonly Stage[] = [
  'Identified',
  'FirstContact',
  'InformationMeeting',
  'BilateralMeeting',
  'MinistryLiaison',
  'CoSponsorship',
];

/** From most to least favourable; Unknown stands last because it says nothing. */
export const positions: readonly Position[] = ['Leading', 'Supportive', 'Leaning', 'Undecided', 'Reserved', 'Opposed', 'Unknown'];

export const nextStage = (stage: Stage): Stage | undefined => stages[stages.indexOf(stage) + 1];

export const isStage = (text: string | null | undefined): text is Stage => stages.some((stage) => stage === text);
