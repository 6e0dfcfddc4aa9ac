import { describe, expect, it } from 'vitest';
import { readChanges } from './audit';

describe('the changes of an audit record', () => {
  it('are read field by field', () => {
    expect(readChanges('{"target":{"before":null,"after":"70"},"roles":{"before":["a"],"after":null}}')).toEqual([
      { field: 'target', before: '', after: '70' },
      { field: 'roles', before: '["a"]', after: '' },
    ]);
  });

  it.each(['', 'no JSON', 'null', '3'])('of %j are none', (text) => {
    expect(readChanges(text)).toEqual([]);
  });
});
