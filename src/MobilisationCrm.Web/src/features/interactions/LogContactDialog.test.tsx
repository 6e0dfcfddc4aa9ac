import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { leadToFaults } from '@/lib/page/forms';
import { statesQuery, type State } from '@/lib/world/states';
import { renderInApp } from '@/lib/test/testApp';
import LogContactDialog from './LogContactDialog';

const senegal = { iso2: 'SN', iso3: 'SEN', name: { en: 'Senegal', fr: 'Sénégal', es: 'Senegal' } } as State;

/** Answers what the dialog asks the API, and keeps the bodies that it was sent. */
function answerWith(status: number, body: unknown) {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      sent.push(await request.json());
      return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
    }
    const nothing = request.url.endsWith('/accounts') ? [] : { items: [], total: 0, page: 1, pageSize: 50 };
    return new Response(JSON.stringify(nothing), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  return sent;
}

async function open(onClose = vi.fn()) {
  await renderInApp(
    <Routes>
      <Route path="/c/:campaign/*" element={<LogContactDialog iso2="SN" onClose={onClose} />} />
    </Routes>,
    { path: '/c/sse-next/desk', prepare: (client) => client.setQueryData(statesQuery.queryKey, [senegal]) },
  );
  return onClose;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('sends what was typed, now and by the secretariat unless said otherwise', async () => {
  const sent = answerWith(201, {});
  const onClose = await open();
  fireEvent.click(screen.getByLabelText('Call'));
  fireEvent.change(screen.getByLabelText(/^Subject/), { target: { value: ' The draft ' } });
  fireEvent.click(screen.getByText('Save the contact'));

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toEqual([
    expect.objectContaining({
      campaign: 'sse-next',
      iso2: 'SN',
      kind: 'Call',
      direction: 'Outbound',
      at: null,
      subject: 'The draft',
      notes: null,
      contactIds: null,
      nextStepDue: null,
    }),
  ]);
});

it('asks for the subject before it sends anything, and leads to it', async () => {
  leadToFaults();
  const sent = answerWith(201, {});
  await open();
  fireEvent.click(screen.getByText('Save the contact'));
  expect(await screen.findByText('Say in one line what it was about.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^Subject/)));
  expect(sent).toEqual([]);
});

it('keeps what was typed when saving fails, with the refusal beside its field', async () => {
  answerWith(400, {
    title: 'Bad Request',
    code: 'invalid-request',
    errors: { nextStepDue: ['Too far away.'], notes: ['Too long.'] },
  });
  const onClose = await open();
  fireEvent.change(screen.getByLabelText(/^Subject/), { target: { value: 'The draft' } });
  fireEvent.change(screen.getByLabelText('Due'), { target: { value: '1/1/2099' } });
  fireEvent.blur(screen.getByLabelText('Due'));
  fireEvent.click(screen.getByText('Save the contact'));

  expect(await screen.findByText('Too far away.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('Due'));
  expect(await screen.findByText('Too long.'), 'the fold with the notes opens').toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>(/^Subject/).value).toBe('The draft');
  expect(onClose).not.toHaveBeenCalled();
});
