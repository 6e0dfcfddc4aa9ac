import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { refreshCampaign } from '@/features/engagements/engagements';

export type VoteItem = Schemas['VoteItem'];

export const voteChoices: readonly Schemas['VoteChoice'][] = ['Yes', 'No', 'Abstained', 'Absent'];

/** The votes that stand, the latest first: a draft may be put to the vote in the Committee and again in the plenary. */
export const standingVotes = (votes: readonly VoteItem[]): VoteItem[] =>
  votes.filter((vote) => !vote.isCorrected).sort((a, b) => b.on.localeCompare(a.on));

export function useRecordVote(campaign: string, iso2: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RecordVoteRequest']) =>
      ask(api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/votes', { params: { path: { campaign, iso2 } }, body })),
    onSuccess: () => refreshCampaign(client, campaign),
  });
}
