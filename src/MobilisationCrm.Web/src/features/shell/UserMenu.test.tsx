import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SessionContext, type Session } from '@/features/session/session';
import { renderInApp } from '@/lib/test/testApp';
import { useUnsaved } from '@/lib/page/unsaved';
import { UserMenu } from './UserMenu';

const signOut = vi.hoisted(() => vi.fn());
vi.mock('@/features/session/session', async (original) => ({
  ...(await original<object>()),
  useSignOut: () => ({ mutate: signOut }),
}));

afterEach(() => {
  cleanup();
  signOut.mockClear();
});

function Form({ isDirty }: { isDirty: boolean }) {
  useUnsaved(() => isDirty);
  return null;
}

async function chooseSignOut(isDirty: boolean) {
  await renderInApp(
    <SessionContext value={{ displayName: 'Ana', email: 'ana@example.org', role: 'Staff', timeZone: 'UTC' } as Session}>
      <Form isDirty={isDirty} />
      <UserMenu />
    </SessionContext>,
  );
  fireEvent.click(screen.getByRole('button', { name: /Ana/ }));
  fireEvent.click(await screen.findByText('Sign out'));
}

it('signs out at once while nothing is typed', async () => {
  await chooseSignOut(false);
  expect(signOut).toHaveBeenCalledOnce();
});

it('asks before signing out loses something typed', async () => {
  await chooseSignOut(true);
  fireEvent.click(await screen.findByText('Keep editing'));
  await waitFor(() => expect(screen.queryByText('Keep editing')).toBeNull());
  expect(signOut).not.toHaveBeenCalled();

  fireEvent.click(screen.getByRole('button', { name: /Ana/ }));
  fireEvent.click(await screen.findByText('Sign out'));
  fireEvent.click(await screen.findByText('Leave without saving'));
  expect(signOut).toHaveBeenCalledOnce();
});
