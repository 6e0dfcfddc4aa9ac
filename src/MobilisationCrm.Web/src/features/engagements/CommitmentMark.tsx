import { ConfirmedBadge, PledgeBadge } from '@/components/states/CommitmentBadges';
import type { Engagement } from './engagements';

/** The strongest commitment that stands: confirmed before pledged, nothing for none. */
export function CommitmentMark({ engagement }: { engagement: Pick<Engagement, 'sponsoredOn' | 'pledgedOn'> }) {
  if (engagement.sponsoredOn) {
    return <ConfirmedBadge on={engagement.sponsoredOn} />;
  }
  return engagement.pledgedOn ? <PledgeBadge on={engagement.pledgedOn} /> : null;
}
