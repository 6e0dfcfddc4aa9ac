import type { Schemas } from '@/api/client';
import type { CommitmentKind } from '@/features/engagements/engagements';

export type CommitmentItem = Schemas['CommitmentItem'];

/** Four different facts, never one number. */
export const commitmentKinds: readonly CommitmentKind[] = ['ManifestoSignature', 'Pledge', 'CapitalInstruction', 'Sponsorship'];

/** The last word on a commitment: made and standing, withdrawn, or nothing on file. Corrected and annulled records do not count. */
export function lastWord(items: readonly CommitmentItem[], kind: CommitmentKind): CommitmentItem | undefined {
  return items
    .filter((item) => item.kind === kind && !item.isCorrected && item.act !== 'Annulled')
    .sort((a, b) => a.on.localeCompare(b.on) || a.recordedAt.localeCompare(b.recordedAt))
    .at(-1);
}

/** What the form is about to write down. */
export type CommitmentTask =
  | { task: 'record'; kind: CommitmentKind }
  | { task: 'withdraw'; kind: CommitmentKind }
  | { task: 'correct'; kind: CommitmentKind; wrong: CommitmentItem }
  | { task: 'annul'; kind: CommitmentKind; wrong: CommitmentItem };
