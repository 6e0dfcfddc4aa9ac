import { workingLanguages } from '@/lib/world/languages';
import { oneOf } from '@/lib/page/searchParams';
import { isStage, positions, stages, type Position, type Stage } from '@/lib/world/stages';
import { matchesState, type State, blocs, groups, type Bloc, type RegionalGroup } from '@/lib/world/states';
import type { Engagement } from './engagements';
import { priorities, type Priority } from './PriorityMark';

/** What may be asked of the list besides its columns; each has a link from a figure somewhere. */
export const shows = ['stale', 'ready', 'beyond', 'pledged', 'sponsored', 'onDraft', 'former', 'onHold', 'declined'] as const;
export type Show = (typeof shows)[number];

/** `q`, `group`, `bloc`, `stage`, `priority`, `position`, `language`, `owner` (me, none or an account) and `show` of the address. */
export interface Filters {
  q: string;
  group: RegionalGroup | null;
  bloc: Bloc | null;
  stage: Stage | null;
  priority: Priority | null;
  position: Position | null;
  /** Of correspondence with the Mission. */
  language: string | null;
  owner: string | null;
  show: Show | null;
}

export function readFilters(params: URLSearchParams): Filters {
  const stage = params.get('stage');
  return {
    q: params.get('q') ?? '',
    group: oneOf(groups, params.get('group')),
    stage: isStage(stage) ? stage : null,
    bloc: oneOf(blocs, params.get('bloc')),
    priority: oneOf(priorities, params.get('priority')),
    position: oneOf(positions, params.get('position')),
    language: oneOf(workingLanguages, params.get('language')),
    owner: params.get('owner'),
    show: oneOf(shows, params.get('show')),
  };
}

const tests: Record<Show, (engagement: Engagement) => boolean> = {
  stale: (engagement) => engagement.isStale,
  ready: (engagement) => engagement.readyFor !== null,
  beyond: (engagement) =>
    engagement.status === 'Active' && stages.indexOf(engagement.stage) >= stages.indexOf('BilateralMeeting'),
  pledged: (engagement) => engagement.pledgedOn !== null && engagement.sponsoredOn === null,
  sponsored: (engagement) => engagement.sponsoredOn !== null,
  onDraft: (engagement) => engagement.sponsoredOn !== null && engagement.onDraft,
  former: (engagement) => engagement.formerSponsor,
  onHold: (engagement) => engagement.status === 'OnHold',
  declined: (engagement) => engagement.status === 'Declined',
};

/** The engagements that pass every filter given, in the order they came. */
export function applyFilters(
  all: readonly Engagement[],
  filters: Filters,
  me: string,
  states: ReadonlyMap<string, State>,
): Engagement[] {
  const owner = filters.owner === 'me' ? me : filters.owner;
  return all.filter((engagement) => {
    const state = states.get(engagement.iso2);
    return (
      (!filters.q.trim() || (state !== undefined && matchesState(state, filters.q))) &&
      (!filters.group || engagement.group === filters.group) &&
      (!filters.bloc || engagement.blocs.includes(filters.bloc)) &&
      (!filters.priority || engagement.priority === filters.priority) &&
      (!filters.language || engagement.correspondenceLanguage === filters.language) &&
      (!filters.stage || engagement.stage === filters.stage) &&
      (!filters.position || engagement.position === filters.position) &&
      (!owner || (owner === 'none' ? engagement.owner === null : engagement.owner?.id === owner)) &&
      (!filters.show || tests[filters.show](engagement))
    );
  });
}
