import { expect, it } from 'vitest';
import { inReadingOrder } from './meetingOrder';

it('what is to come stands first, then the past from its end, then drafts that time has overtaken', () => {
  const meeting = (startsAt: string, status: 'Draft' | 'Sent' | 'Cancelled' = 'Sent') => ({ startsAt: `${startsAt}T10:00:00Z`, status });
  const meetings = [
    meeting('2026-03-01', 'Draft'),
    meeting('2026-04-01'),
    meeting('2026-05-01', 'Draft'),
    meeting('2026-06-01', 'Cancelled'),
    meeting('2026-12-01'),
    meeting('2026-12-20', 'Draft'),
  ];
  const order = inReadingOrder(meetings, new Date('2026-11-22T00:00:00Z'));
  expect(order.map(({ startsAt }) => startsAt.slice(5, 10))).toEqual(['12-01', '12-20', '06-01', '04-01', '05-01', '03-01']);
});
