import { useEffect } from 'react';
import type { EngagementDetail, Move } from '@/features/engagements/engagements';
import type { Stage } from '@/lib/world/stages';

/** Moves that wait for an act which was begun: they stay known while its page is open elsewhere, until the app is loaded anew. */
const wanted = new Map<string, Stage>();
const keyOf = (campaign: string, iso2: string) => `${campaign}/${iso2}`;

/** Notes that the move is to go through by itself as soon as what it lacks is on file. */
export const want = (campaign: string, { iso2, to }: Move): void => void wanted.set(keyOf(campaign, iso2), to);

export const forget = (campaign: string, iso2: string): void => void wanted.delete(keyOf(campaign, iso2));

/** Lets the move that was wanted go through once everything is on file. */
export function useWantedMove(campaign: string, detail: EngagementDetail | undefined, onMove: ((move: Move) => void) | undefined): void {
  useEffect(() => {
    if (!detail || !onMove) {
      return;
    }
    const { iso2 } = detail.engagement;
    const to = wanted.get(keyOf(campaign, iso2));
    const ahead = detail.ahead.find(({ stage }) => stage === to);
    if (to && ahead?.evidence.every(({ onFile }) => onFile)) {
      forget(campaign, iso2);
      onMove({ iso2, to });
    } else if (to && !ahead) {
      // It stands there already, or beyond.
      forget(campaign, iso2);
    }
  });
}
