import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { ConfirmedBadge, PledgeBadge } from './CommitmentBadges';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { WallTime } from '@/components/ui/Instant';
import { initials } from '@/components/ui/OwnerAvatar';
import { StageBadge } from './StageBadge';
import { ApiProblem } from '@/lib/server/problem';

afterEach(cleanup);

it('a pledge and a confirmation differ in words, picture and frame', async () => {
  const { container } = await renderInApp(
    <>
      <PledgeBadge on="2026-11-02" />
      <ConfirmedBadge on="2024-12-04" />
    </>,
    { language: 'fr' },
  );
  const [pledge, confirmed] = [...container.querySelectorAll('span[class*=badge]')];
  expect(pledge?.textContent).toMatch(/^Promesse/);
  expect(confirmed?.textContent).toMatch(/^Confirmé/);
  expect(pledge?.className).not.toBe(confirmed?.className);
  expect(pledge?.querySelector('svg')?.outerHTML).not.toBe(confirmed?.querySelector('svg')?.outerHTML);
});

it('the last stage is green only when it is confirmed', async () => {
  const { container } = await renderInApp(
    <>
      <StageBadge stage="CoSponsorship" />
      <StageBadge stage="CoSponsorship" pledgedOnly />
    </>,
  );
  const tones = [...container.querySelectorAll<HTMLElement>('[data-tone]')].map((badge) => badge.dataset['tone']);
  expect(tones).toEqual(['CoSponsorship', 'pledged']);
  expect(screen.getByText('Co-sponsorship, pledged')).toBeDefined();
});

it('a time is told with its city, in the language of the reader', async () => {
  const { container } = await renderInApp(<WallTime at="2026-12-03T14:30:00Z" local="2026-12-03T09:30:00" zone="America/New_York" />, {
    language: 'es',
  });
  expect(container.textContent).toContain('9:30'.padStart(5, '0'));
  expect(container.textContent).toContain('Nueva York');
});

it('an error says what to do; its code only where the app has no words for it', async () => {
  await renderInApp(<ErrorAlert error={new ApiProblem(422, { detail: 'A reason is needed.', code: 'reason-required' })} />);
  expect(screen.getByRole('alert').textContent).toBe('That did not workWrite down the reason.');
  cleanup();
  await renderInApp(<ErrorAlert error={new ApiProblem(422, { detail: 'Something new.', code: 'something-new' })} />);
  expect(screen.getByRole('alert').textContent).toContain('Something new.Code to quote when asking for help: something-new');
});

it('a stale edit says that somebody else was quicker, and what they changed outside the form', async () => {
  const stale = new ApiProblem(409, { title: 'Precondition failed', code: 'stale-version' });
  await renderInApp(<ErrorAlert error={stale} alsoChanged="Changed meanwhile outside this form: the invitees." />);
  const said = screen.getByRole('alert').textContent;
  expect(said).toContain('Someone else has changed this');
  expect(said).toContain('save again to set yours.Changed meanwhile outside this form: the invitees.');
  expect(said).not.toContain('stale-version');
});

it.each([
  ['Anaïs Diop', 'AD'],
  ['Jean-Luc Martin', 'JM'],
  ['Secretariat', 'S'],
  ['élodie Ñandú Ortiz', 'ÉO'],
])('initials of %s are %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
