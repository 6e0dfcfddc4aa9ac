import { useLocalStorage } from '@mantine/hooks';
import type { TimelineFilter, TimelineItem } from '@/features/engagements/engagements';
import { useSession } from '@/features/session/session';
import { oneOf, useUrlState } from '@/lib/page/searchParams';

export const eventKinds: readonly TimelineItem['kind'][] = [
  'Interaction',
  'Attendance',
  'Outcome',
  'Answer',
  'Mail',
  'StageChange',
  'Position',
  'Commitment',
  'Vote',
];

/** What is a contact with the State: what was logged, and the meetings to which it came. */
const contactKinds: TimelineItem['kind'][] = ['Interaction', 'Attendance', 'Outcome'];

/** What the timeline shows: filters stand in the address, "contacts only" is a habit that the browser remembers for the account. */
export function useTimelineChoice() {
  const [params, change] = useUrlState();
  const { id } = useSession();
  const [contactsOnly, keepContactsOnly] = useLocalStorage({
    key: `mobilisationcrm.contactsOnly.${id}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const shown = {
    event: oneOf(eventKinds, params.get('event')),
    person: params.get('person'),
    from: params.get('from'),
    until: params.get('until'),
    q: params.get('q'),
  };
  const filter: TimelineFilter = {
    // A kind that was asked for is shown, contact or not.
    ...(shown.event ? { kind: [shown.event] } : contactsOnly && { kind: contactKinds }),
    ...(shown.person && { person: shown.person }),
    ...(shown.from && { from: shown.from }),
    ...(shown.until && { until: shown.until }),
    ...(shown.q && { q: shown.q }),
  };
  return { shown, change, contactsOnly, keepContactsOnly, filter, isNarrowed: Object.keys(filter).length > 0 };
}

export type TimelineChoice = ReturnType<typeof useTimelineChoice>;
