import { onlineManager } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { whenOnline } from './preload';

afterEach(() => onlineManager.setOnline(true));

it('waits for the line when code does not come without it', async () => {
  onlineManager.setOnline(false);
  const load = vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('code');
  const coming = whenOnline(load);
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  onlineManager.setOnline(true);
  expect(await coming).toBe('code');
});

it('does not wait where the line is there and the code is not', async () => {
  await expect(whenOnline(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toThrow('Failed to fetch');
});
