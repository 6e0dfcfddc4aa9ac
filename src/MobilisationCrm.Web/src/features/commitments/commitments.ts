import { api, ask, type Schemas } from '@/api/client';
import type { CommitmentKind } from '@/features/engagements/engagements';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';

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

export type VoteItem = Schemas['VoteItem'];

export const voteChoices: readonly Schemas['VoteChoice'][] = ['Yes', 'No', 'Abstained', 'Absent'];

/** The votes that stand, the latest first: a draft may be put to the vote in the Committee and again in the plenary. */
export const standingVotes = (votes: readonly VoteItem[]): VoteItem[] =>
  votes.filter((vote) => !vote.isCorrected).sort((a, b) => b.on.localeCompare(a.on));

export const useRecordVote = (campaign: string, iso2: string) =>
  useWrite(
    (body: Schemas['RecordVoteRequest']) =>
      ask(api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/votes', { params: { path: { campaign, iso2 } }, body })),
    [campaignKey(campaign)],
  );
