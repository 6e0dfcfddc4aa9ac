import type { Schemas } from '@/api/client';
import { isStage, positions, stages, type Position, type Stage } from '@/lib/stages';
import { matchesState, type State } from '@/lib/states';
import type { Engagement } from './engagements';

export type RegionalGroup = Schemas['RegionalGroup'];

export const groups: readonly RegionalGroup[] = ['African', 'AsiaPacific', 'EasternEuropean', 'Grulac', 'Weog', 'None'];

/** What may be asked of the list besides its columns; each has a link from a figure somewhere. */
export const shows = ['stale', 'ready', 'beyond', 'pledged', 'sponsored', 'onDraft', 'former', 'onHold', 'declined'] as const;
export type Show = (typeof shows)[number];

/** `q`, `group`, `stage`, `position`, `owner` (me, none or an account) and `show` of the address. */
export interface Filters {
  q: string;
  group: RegionalGroup | null;
  stage: Stage | null;
  position: Position | null;
  owner: string | null;
  show: Show | null;
}

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((value) => value === text) ?? null;

export function readFilters(params: URLSearchParams): Filters {
  const stage = params.get('stage');
  return {
    q: params.get('q') ?? '',
    group: oneOf(groups, params.get('group')),
    stage: isStage(stage) ? stage : null,
    position: oneOf(positions, params.get('position')),
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
      (!filters.stage || engagement.stage === filters.stage) &&
      (!filters.position || engagement.position === filters.position) &&
      (!owner || (owner === 'none' ? engagement.owner === null : engagement.owner?.id === owner)) &&
      (!filters.show || tests[filters.show](engagement))
    );
  });
}
