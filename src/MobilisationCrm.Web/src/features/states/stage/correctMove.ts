import { api, ask, type Schemas } from '@/api/client';
import type { TimelineItem } from '@/features/engagements/engagements';
import { useWrite } from '@/lib/server/write';
import { campaignKey } from '@/lib/world/campaign';
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
export const useCorrectMove = (campaign: string, iso2: string) =>
  useWrite(
    (body: Schemas['MoveRequest']) =>
      ask(api.POST('/api/v1/campaigns/{campaign}/engagements/{iso2}/stage', { params: { path: { campaign, iso2 } }, body })),
    [campaignKey(campaign)],
  );
