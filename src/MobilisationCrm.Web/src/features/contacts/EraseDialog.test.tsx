import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import type { Contact } from './contacts';
import { EraseDialog } from './EraseDialog';

const held = { id: 't', post: 'Counsellor', organisation: 'Mission', startsOn: '2020-01-01', endsOn: null };
const contact = { id: 'c', courtesyTitle: '', givenName: 'Awa', familyName: 'Diop', posts: [held] } as unknown as Contact;

/** Answers the erasure, and keeps the bodies that were sent. */
function answerWith(status: number, body: unknown) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      sent.push(await request.json());
    }
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  });
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = () => renderInApp(<EraseDialog contact={contact} onClose={vi.fn()} />);
const erase = () => fireEvent.click(screen.getByText('Erase for good'));
const giveReason = () => fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: ' asked for it ' } });

it('wants a reason first', async () => {
  const sent = answerWith(200, {});
  await open();
  erase();
  expect(await screen.findByText('Write down the reason.')).toBeDefined();
  expect(sent).toEqual([]);
});

it('says what was done', async () => {
  const sent = answerWith(200, { postsEnded: 1, lettersCancelled: 2, lettersEmptied: 3, textsChanged: 4, auditEntriesEmptied: 5 });
  await open();
  giveReason();
  fireEvent.click(screen.getByLabelText('End the posts held, today'));
  erase();
  expect(await screen.findByText('2 waiting letters cancelled')).toBeDefined();
  expect(screen.getByText('5 audit entries emptied')).toBeDefined();
  expect(sent).toEqual([{ reason: 'asked for it', endPosts: true, familyNameAlone: true }]);
});

it('says beside the tick that a post is still held', async () => {
  answerWith(422, { code: 'contact-holds-post', errors: { endPosts: ['The person still holds a post.'] } });
  await open();
  giveReason();
  erase();
  await waitFor(() => expect(screen.getByText('A post is still held. End it first, or tick this.')).toBeDefined());
  expect(screen.queryByRole('alert')).toBeNull();
});
