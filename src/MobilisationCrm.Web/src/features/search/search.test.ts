import { expect, it } from 'vitest';
import { pathOf } from './search';

const found = (kind: 'Organisation' | 'Contact' | 'Meeting' | 'Interaction', campaign: string | null, iso2: string | null) => ({
  kind,
  id: 'abc',
  title: '',
  around: '',
  at: null,
  campaign,
  iso2,
});

it('what was found opens where it belongs: in its own campaign, else in the one on screen', () => {
  expect(pathOf(found('Organisation', null, 'KE'), 'sse-next')).toBe('/c/sse-next/organisations/abc');
  expect(pathOf(found('Contact', null, null), 'sse-next')).toBe('/c/sse-next/contacts/abc');
  expect(pathOf(found('Meeting', 'sse-2024', null), 'sse-next')).toBe('/c/sse-2024/meetings/abc');
  expect(pathOf(found('Interaction', 'sse-2024', 'KE'), 'sse-next')).toBe('/c/sse-2024/states/ke');
});
