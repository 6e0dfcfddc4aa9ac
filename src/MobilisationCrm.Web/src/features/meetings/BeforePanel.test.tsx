import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { statesQuery } from '@/lib/world/states';
import { renderInApp } from '@/lib/test/testApp';
import { BeforePanel } from './BeforePanel';
import type { Letter, MeetingDetail } from './meetings';
import { summarise } from '@/features/meetings/sending/sending';

afterEach(cleanup);

const detail = { meeting: { id: 'm1', invited: 3 }, translations: [] as MeetingDetail['translations'] } as MeetingDetail;
const letter = (facts: Partial<Letter>) =>
  ({
    language: 'fr',
    purpose: 'Invitation',
    problem: null,
    firstLetter: false,
    capital: null,
    iso2: 'CI',
    toName: 'Mission',
    ...facts,
  }) as Letter;

const show = (letters: Letter[], language = 'en', of = detail) =>
  renderInApp(<BeforePanel campaign="sse-next" detail={of} sending={summarise(letters)} />, {
    language,
    prepare: (client) =>
      client.setQueryData(statesQuery.queryKey, [
        { iso2: 'CI', iso3: 'CIV', name: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', es: 'Côte d’Ivoire' } },
      ]),
  });

describe('before it goes', () => {
  it('counts the letters by language and names who gets none and why', async () => {
    await show([letter({}), letter({ language: 'es' }), letter({ problem: 'no-address' })]);
    expect(screen.getByText('2 letters complete: Spanish (1), French (1)')).toBeDefined();
    expect(screen.getByText(/1 invitee gets none\. No e-mail address on file/).textContent).toContain('Côte d’Ivoire');
  });

  it('says who reads a title in a language that is not theirs, until it is there in theirs', async () => {
    const letters = [letter({}), letter({ language: 'es' }), letter({ language: 'es' })];
    await show(letters);
    expect(screen.getByText(/Letters in Spanish and French carry the same title/)).toBeDefined();
    cleanup();
    await show(letters, 'en', { ...detail, translations: [{ language: 'es', title: 'Reunión', agenda: '' }] });
    expect(screen.queryByText(/carry the same title/)).toBeNull();
  });

  it('advises a plain letter first where nobody was written to', async () => {
    await show([letter({ firstLetter: true })], 'fr');
    expect(screen.getByText(/une simple lettre d’abord est conseillée/)).toBeDefined();
  });

  it('says when nothing is due, and links to what was sent', async () => {
    await show([letter({ purpose: null })]);
    expect(screen.getByText(/Nothing is due/)).toBeDefined();
    expect(screen.getByRole('link').getAttribute('href')).toBe('/c/sse-next/mail?meeting=m1');
  });

  it('asks for invitees when there are none', async () => {
    await show([], 'en', { ...detail, meeting: { ...detail.meeting, invited: 0 } });
    expect(screen.getByText(/choose the invitees/)).toBeDefined();
    expect(screen.queryByText(/Nothing is due/)).toBeNull();
  });
});
