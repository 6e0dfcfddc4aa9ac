import { useState } from 'react';
import type { Invitation, MeetingDetail } from '@/features/meetings/meetings';
import { chosenOf, mergeChosen, newsOf, type Chosen } from './picks';

interface State {
  version: number;
  saved: readonly Invitation[];
  before: Chosen;
  chosen: Chosen;
  news: { added: Invitation[]; removed: Invitation[] };
}

const start = (detail: MeetingDetail): State => {
  const before = chosenOf(detail.invitations);
  return { version: detail.version, saved: detail.invitations, before, chosen: before, news: { added: [], removed: [] } };
};

/**
 * The list of invitees that is being chosen. What somebody else saves meanwhile is taken in and told; what was chosen here stays.
 */
export function useChosen(detail: MeetingDetail) {
  const [state, setState] = useState(() => start(detail));
  if (state.version !== detail.version) {
    const fresh = start(detail);
    const isTouched = state.chosen !== state.before;
    setState({
      ...fresh,
      chosen: isTouched ? mergeChosen(state.before, state.chosen, fresh.before) : fresh.before,
      news: newsOf(state.saved, fresh.saved, state.chosen),
    });
  }
  return {
    chosen: state.chosen,
    news: state.news,
    isTouched: state.chosen !== state.before,
    choose: (chosen: Chosen) => setState((now) => ({ ...now, chosen })),
  };
}
