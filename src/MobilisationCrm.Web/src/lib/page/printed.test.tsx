import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { usePrinted } from './printed';

afterEach(cleanup);

function Page() {
  return usePrinted() ? 'on paper' : 'on the screen';
}

it('what only paper shows is there when the pages are counted, right after beforeprint', () => {
  render(<Page />);
  expect(screen.getByText('on the screen')).toBeTruthy();
  act(() => void fireEvent(window, new Event('beforeprint')));
  expect(screen.getByText('on paper')).toBeTruthy();
  act(() => void fireEvent(window, new Event('afterprint')));
  expect(screen.getByText('on the screen')).toBeTruthy();
});
