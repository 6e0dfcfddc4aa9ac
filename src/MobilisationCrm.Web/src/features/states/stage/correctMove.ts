import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, type Schemas } from '@/api/client';
import { refreshCampaign, type TimelineItem } from '@/features/engagements/engagements';
import type { Stage } from '@/lib/world/stages';

/** The stage in which the State stands once a wrong move has been corrected: a later move that stands has the last word. */
export function stageAfterCorrection(timeline: readonly TimelineItem[], wrong: TimelineItem, to: Stage): Stage {
  const later = timeline
    .filter((item) => item.kind === 'StageChange' && !item.isCorrected && item.id !== wrong.id && item.at > wrong.at)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return later ? (later.type as Stage) : to;
}

/** Writes a correction of a wrong move: it stands at the instant of the wrong one, which stays readable. */
export function useCorrectMove(campaign: string, iso2: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['MoveRequest']) =>
      ask(api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/stage', { params: { path: { campaign, iso2 } }, body })),
    onSuccess: () => refreshCampaign(client, campaign),
  });
}
