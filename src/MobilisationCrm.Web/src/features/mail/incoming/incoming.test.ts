import { describe, expect, it } from 'vitest';
import type { State } from '@/lib/world/states';
import { neighbour, stateOfAddress, type IncomingMail } from './incoming';

describe('the State that an address suggests', () => {
  const states = new Map(['SN', 'GB', 'CO', 'ME', 'BR'].map((iso2) => [iso2, { iso2 } as State]));
  it.each([
    ['dgess@economie.gouv.sn', 'SN'],
    ['desk@fcdo.gov.uk', 'GB'],
    ['NOTE@ITAMARATY.GOV.BR', 'BR'],
    ['senegal@un.int', null],
    ['someone@startup.co', null],
    ['someone@example.xx', null],
    ['', null],
  ])('%s is %s', (address, iso2) => {
    expect(stateOfAddress(address, states)).toBe(iso2);
  });
});

it('once a message is settled the next one is read, at the end the one before', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }) as IncomingMail);
  expect(neighbour(items, 'b')).toBe('c');
  expect(neighbour(items, 'c')).toBe('b');
  expect(neighbour(items.slice(0, 1), 'a')).toBeNull();
  expect(neighbour(items, 'elsewhere')).toBeNull();
});
