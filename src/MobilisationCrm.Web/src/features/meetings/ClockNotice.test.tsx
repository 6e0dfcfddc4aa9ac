import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { ClockNotice } from './ClockNotice';
import type { MeetingDetail } from './meetings';

afterEach(cleanup);

const detail = (clockChange: MeetingDetail['clockChange']) =>
  ({
    meeting: { startsLocal: '2026-10-01T15:00:00', startsAt: '2026-10-01T15:00:00Z', timeZone: 'Africa/Casablanca' },
    clockChange,
  }) as MeetingDetail;

it.each([
  ['en', 'now 1 Oct 2026, 15:00 UTC, no longer 1 Oct 2026, 14:00 UTC. 2 invitees were told another moment.'],
  ['fr', 'désormais le 1er oct. 2026, 15:00 UTC, et non plus le 1er oct. 2026, 14:00 UTC. 2 invités ont reçu un autre horaire.'],
  ['es', 'Ahora es el 1 oct 2026, 15:00 UTC, y ya no el 1 oct 2026, 14:00 UTC. A 2 invitados se les dijo otro momento.'],
])('says in %s what the meeting keeps, what moved and who was told otherwise', async (language, words) => {
  const moved = detail({ isSkipped: false, startsAtBefore: '2026-10-01T14:00:00Z', toldOtherHour: 2 });
  const { container } = await renderInApp(<ClockNotice detail={moved} />, { language, timeZone: 'America/New_York' });
  expect(container.textContent).toContain('Casablanca');
  expect(container.textContent).toContain(words);
});

it('asks for another hour where the clocks jump over it', async () => {
  const skipped = detail({ isSkipped: true, startsAtBefore: null, toldOtherHour: 0 });
  const { container } = await renderInApp(<ClockNotice detail={skipped} />);
  expect(container.textContent).toContain('15:00 does not exist there on that day. Choose another hour.');
});

it('is silent where nothing is to be done', async () => {
  const { container } = await renderInApp(<ClockNotice detail={detail(null)} />);
  expect(container.querySelector('[role=status]')).toBeNull();
});
