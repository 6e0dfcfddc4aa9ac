import { expect, it } from 'vitest';
import { mentionAt, named } from './mention';

it('a name is begun by the sign, but not within an address', () => {
  expect(mentionAt('Ask @am', 7)).toEqual({ start: 4, typed: 'am' });
  expect(mentionAt('Ask @am about', 7)).toEqual({ start: 4, typed: 'am' });
  expect(mentionAt('write to a@b', 12)).toBeUndefined();
  expect(mentionAt('nothing', 7)).toBeUndefined();
});

it('proposes those whose name begins so, in any part and without accents, until it is written out', () => {
  const people = [{ name: 'Ana María Ruiz' }, { name: 'Karim Haddad' }];
  expect(named(people, 'mari')).toEqual([people[0]]);
  expect(named(people, '')).toEqual(people);
  expect(named(people, 'Karim Haddad knows')).toEqual([]);
  expect(named(people, 'xyz')).toEqual([]);
});
