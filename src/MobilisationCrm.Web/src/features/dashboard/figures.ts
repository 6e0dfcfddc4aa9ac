import { stages, type Stage } from '@/lib/world/stages';
import type { Campaign } from '@/lib/world/campaign';
import type { Dashboard, DashboardFilters, FunnelStage, StateStanding, TrendPoint } from './dashboard';

/** Engagements at work now at the bilateral meeting or further on. */
export const bilateralOrBeyond = (funnel: readonly FunnelStage[]): number =>
  funnel
    .filter(({ stage }) => stages.indexOf(stage) >= stages.indexOf('BilateralMeeting'))
    .reduce((sum, { current }) => sum + current, 0);

/** A campaign in which nobody was written to or called yet: its figures say nothing, and what is to be done is to begin. */
export const isUntouched = ({ funnel }: Pick<Dashboard, 'funnel'>, { group, bloc, owner }: Partial<DashboardFilters> = {}): boolean =>
  !group && !bloc && !owner && funnel.every(({ stage, reached }) => stage === 'Identified' || reached === 0);

/** Shares of the bar towards the target, in percent: what is confirmed, then what is pledged, never more than the bar. */
export function progress({ coSponsors, pledges, target }: Pick<Dashboard, 'coSponsors' | 'pledges' | 'target'>) {
  if (!target) {
    return null;
  }
  const confirmed = Math.min(100, (coSponsors / target) * 100);
  return { confirmed, pledged: Math.min(100 - confirmed, (pledges / target) * 100), share: coSponsors / target };
}

export interface KeyDate {
  kind: 'closes' | 'closed' | 'adopted';
  on: string;
}

/** The date that matters next; of a campaign that is over, the one that ended it. */
export function keyDate({ closesOn, adoptedOn }: Pick<Dashboard, 'closesOn' | 'adoptedOn'>, today: string): KeyDate | null {
  if (adoptedOn) {
    return { kind: 'adopted', on: adoptedOn };
  }
  return closesOn ? { kind: closesOn < today ? 'closed' : 'closes', on: closesOn } : null;
}

/** The colour of a State on the map: green is kept for what is confirmed, whatever the stage; a pledge alone stays blue. */
export const toneOf = ({ stage, isSponsor }: Pick<StateStanding, 'stage' | 'isSponsor'>): Stage | 'pledged' =>
  isSponsor ? 'CoSponsorship' : stage === 'CoSponsorship' ? 'pledged' : stage;

/** The line of co-sponsors from the first day of the campaign, or of the period, to its last, to today or to the adoption. */
export function trendLine(
  trend: readonly TrendPoint[],
  campaign: Pick<Campaign, 'opensOn' | 'adoptedOn'>,
  today: string,
  from: string | null = null,
  until: string | null = null,
): [day: string, coSponsors: number][] {
  const last = trend.at(-1);
  if (!last) {
    return [];
  }
  const begin = from ?? campaign.opensOn;
  const end = [campaign.adoptedOn ?? today, until ?? today].sort()[0] ?? today;
  const line = trend.map(({ on, coSponsors }): [string, number] => [on, coSponsors]);
  if (begin < (line[0]?.[0] ?? '')) {
    line.unshift([begin, 0]);
  }
  if (end > last.on) {
    line.push([end, last.coSponsors]);
  }
  return line;
}
