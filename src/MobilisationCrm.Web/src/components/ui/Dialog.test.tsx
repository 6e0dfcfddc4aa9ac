import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { isAnythingUnsaved } from '@/lib/page/unsaved';
import { Dialog } from './Dialog';

afterEach(cleanup);

const escape = () => fireEvent.keyDown(document.body, { key: 'Escape' });

it('closes at once while nothing is typed', async () => {
  const close = vi.fn();
  await renderInApp(<Dialog title="Person" onClose={close} isUnsaved={() => false} children="form" />);
  escape();
  expect(close).toHaveBeenCalledOnce();
});

it('asks before something typed is lost; Escape then goes back to it', async () => {
  const close = vi.fn();
  await renderInApp(<Dialog title="Person" onClose={close} isUnsaved={() => true} children="form" />);
  expect(isAnythingUnsaved()).toBe(true);
  escape();
  expect(screen.getByText('Leave without saving?')).toBeTruthy();
  escape();
  expect(screen.queryByText('Leave without saving?')).toBeNull();
  expect(close).not.toHaveBeenCalled();

  fireEvent.click(screen.getByLabelText('Close'));
  fireEvent.click(screen.getByText('Leave without saving'));
  expect(close).toHaveBeenCalledOnce();
});

it('lets Escape reach the topmost dialog alone', async () => {
  const [below, above] = [vi.fn(), vi.fn()];
  await renderInApp(
    <>
      <Dialog title="Below" onClose={below} children="form" />
      <Dialog title="Above" onClose={above} children="form" />
    </>,
  );
  escape();
  expect(above).toHaveBeenCalledOnce();
  expect(below).not.toHaveBeenCalled();
  cleanup();
  expect(isAnythingUnsaved()).toBe(false);
});
