import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTyped } from './searchParams';

it('a field keeps every letter although the address lags behind, and gives way to a change from elsewhere', () => {
  const written: string[] = [];
  const { result, rerender } = renderHook(({ address }) => useTyped(address, (text) => written.push(text)), {
    initialProps: { address: '' },
  });
  for (const text of ['s', 'se', 'sen', 'se']) {
    act(() => result.current[1](text));
  }
  expect(written).toEqual(['s', 'se', 'sen', 'se']);

  rerender({ address: 's' });
  expect(result.current[0]).toBe('se');
  rerender({ address: 'sen' });
  expect(result.current[0]).toBe('se');
  rerender({ address: 'se' });
  expect(result.current[0]).toBe('se');

  rerender({ address: '' });
  expect(result.current[0]).toBe('');
});
