interface Dated {
  startsAt: string;
  status: 'Draft' | 'Sent' | 'Cancelled';
}

/** What is to come, soonest first; then what took place, newest first; last what was planned and never sent. */
export function inReadingOrder<T extends Dated>(meetings: readonly T[], now = new Date()): T[] {
  const isPast = ({ startsAt }: Dated) => new Date(startsAt) < now;
  const rank = (meeting: Dated) => (!isPast(meeting) ? 0 : meeting.status === 'Draft' ? 2 : 1);
  const byTime = (a: Dated, b: Dated) => Date.parse(a.startsAt) - Date.parse(b.startsAt);
  return [...meetings].sort((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? byTime(a, b) : byTime(b, a)));
}
