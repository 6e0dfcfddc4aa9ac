import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { SecretShownOnce } from './SecretShownOnce';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = async () => {
  const onDone = vi.fn();
  await renderInApp(<SecretShownOnce secret="crm_secret" label="Key" use="In a header" onDone={onDone} />);
  return onDone;
};

it('copies the key and says so; only the reader closes', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const onDone = await show();
  fireEvent.click(screen.getByText('Copy'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied.'));
  expect(writeText).toHaveBeenCalledWith('crm_secret');
  expect(onDone).not.toHaveBeenCalled();
});

it('without a clipboard selects the key to be copied by hand', async () => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  await show();
  fireEvent.click(screen.getByText('Copy'));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Ctrl C/));
  const field = screen.getByLabelText<HTMLTextAreaElement>('Key');
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('crm_secret');
});
