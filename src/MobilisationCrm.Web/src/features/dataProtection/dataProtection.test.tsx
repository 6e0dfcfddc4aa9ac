import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { noticesQuery, recordQuery, retentionQuery } from '@/features/dataProtection/dataProtection';
import { renderInApp } from '@/lib/test/testApp';
import { NoticesPanel } from './NoticesPanel';
import { RecordPanel } from './RecordPanel';
import { RetentionPanel } from './RetentionPanel';

const due = (contactId: string, name: string, mayNotBeWrittenTo: string | null) => ({
  contactId,
  name,
  email: null,
  source: 'Blue Book',
  collectedOn: null,
  dueOn: '2099-01-01',
  mayNotBeWrittenTo,
});
const item = (contactId: string, name: string, reason: string) => ({
  contactId,
  name,
  organisation: 'Mission',
  stateIso2: 'SN',
  heardOn: '2020-01-01',
  dueOn: '2023-01-01',
  leftOn: null,
  reason,
});

const notices = [due('a', 'Awa Diop', null), due('b', 'Luis Paz', 'no-channel'), due('c', 'Eva Roy', null)];
const retention = { retentionMonths: 36, items: [item('a', 'Awa Diop', 'Expired'), item('b', 'Luis Paz', 'LeftPost')] };
const record = {
  settings: { controller: '', controllerAddress: '', contactEmail: '', retentionMonths: 36, version: 1 },
  persons: 12,
  notInformed: 3,
  erased: 1,
  accounts: 4,
  byLegalBasis: [{ legalBasis: 'Consent', persons: 12 }],
  recipients: [],
};

/** Keeps what is sent, and answers each question as the lists stand. */
function answerWith(outcome: unknown, status = 200) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const isWrite = request.method === 'POST';
    if (isWrite) {
      sent.push(await request.json());
    }
    const body = isWrite ? outcome : request.url.endsWith('/notices') ? notices : retention;
    return new Response(JSON.stringify(body), { status: isWrite ? status : 200, headers: { 'Content-Type': 'application/json' } });
  });
  return sent;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (panel: React.ReactNode) =>
  renderInApp(
    <Routes>
      <Route path="/c/:campaign/*" element={panel} />
    </Routes>,
    {
      path: '/c/sse-next/settings/data-protection',
      prepare: (client) => {
        client.setQueryData(noticesQuery.queryKey, notices);
        client.setQueryData(retentionQuery.queryKey, retention);
        client.setQueryData(recordQuery.queryKey, record);
      },
    },
  );

it('tells all who may be written to, once the reader says so', async () => {
  const sent = answerWith({ queued: 2, leftOut: 0 });
  await show(<NoticesPanel />);
  expect(screen.getByLabelText<HTMLInputElement>('Choose Luis Paz').disabled).toBe(true);
  expect(screen.getByText(/^No e-mail address on file/)).toBeDefined();
  fireEvent.click(screen.getByLabelText('All 2'));
  fireEvent.click(screen.getByText('Send notices to 2 persons'));
  await screen.findByText('Send notices to 2 persons?');
  expect(sent).toEqual([]);
  fireEvent.click(screen.getAllByText('Send notices to 2 persons').at(-1)!);
  await waitFor(() => expect(sent).toEqual([{ contacts: ['a', 'c'] }]));
  await waitFor(() => expect(screen.queryByText('Send notices to 2 persons?')).toBeNull());
});

it('lets expired persons alone be ticked, and says beside the choice that a post is held', async () => {
  const sent = answerWith({ code: 'contact-holds-post', errors: { endPosts: ['One of these persons still holds a post.'] } }, 422);
  await show(<RetentionPanel />);
  expect(screen.queryByLabelText('Choose Luis Paz')).toBeNull();
  expect(screen.getByText('Luis Paz').getAttribute('href')).toBe('/c/sse-next/contacts/b');
  fireEvent.click(screen.getByLabelText('Choose Awa Diop'));
  fireEvent.click(screen.getByText('Erase 1 person'));
  await screen.findByText('Erase 1 person?');
  fireEvent.click(screen.getAllByText('Erase 1 person').at(-1)!);
  expect(await screen.findByText('A post is still held. End it first, or tick this.')).toBeDefined();
  expect(sent).toEqual([{ contacts: ['a'], endPosts: false }]);
});

it('writes the record of processing with its counts', async () => {
  await show(<RecordPanel />);
  expect(screen.getByText('12 persons on file')).toBeDefined();
  expect(screen.getByText('Consent (art. 6(1)(a)) · 12 persons')).toBeDefined();
  expect(screen.getByText('Not given yet: fill it in above.')).toBeDefined();
});
