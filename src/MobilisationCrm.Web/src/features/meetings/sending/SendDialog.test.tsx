import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderInApp } from '@/lib/test/testApp';
import { toastDone, toastUndoable } from '@/lib/page/toast';
import { statesQuery } from '@/lib/world/states';
import type { Letter, MeetingDetail } from '@/features/meetings/meetings';
import { SendDialog } from './SendDialog';
import { summarise } from './sending';

vi.mock('@/lib/page/toast');

const answers: Record<string, unknown> = {
  send: { queued: 3, skipped: [], messages: ['m1', 'm2', 'm3'] },
  'take-back': { takenBack: 2, left: ['Mission of Fiji'] },
  'test-letter': { toAddress: 'ana@example.org', invitee: 'Mission of Senegal', problem: null },
};
let asked: { path: string; body: unknown }[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.split('/').at(-1) ?? '';
    asked.push({ path, body: await request.json() });
    return Response.json(answers[path]);
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const text = (en: string) => ({ en, fr: en, es: en });
const letter = (iso2: string, toName: string, facts: Partial<Letter>) =>
  ({ invitationId: iso2, iso2, toName, language: 'fr', purpose: 'Invitation', cause: 'New', problem: null, firstLetter: false, capital: null, ...facts }) as Letter;
const suva = { city: text('Suva'), timeZone: 'Pacific/Fiji', startsLocal: '2026-12-04T02:30:00', endsLocal: '2026-12-04T04:00:00', isNight: true, closedDay: null };
const letters = [
  letter('SN', 'Awa Diop', { firstLetter: true }),
  letter('FJ', 'Mission of Fiji', { language: 'en', capital: suva }),
  letter('ML', 'Mission of Mali', {}),
  letter('TD', 'Mission of Chad', { problem: 'no-address' }),
];
const invitations = [{ id: 'SN', contact: 'Awa Diop' }] as MeetingDetail['invitations'];
const names: Record<string, string> = { SN: 'Senegal', FJ: 'Fiji', ML: 'Mali', TD: 'Chad' };

const show = (agenda = '', onClose = () => undefined) =>
  renderInApp(
    <SendDialog
      campaign="sse-next"
      detail={{ meeting: { id: 'a' }, agenda, translations: [] as MeetingDetail['translations'], invitations } as MeetingDetail}
      sending={summarise(letters)}
      version={3}
      onClose={onClose}
    />,
    {
      prepare: (client) =>
        client.setQueryData(
          statesQuery.queryKey,
          Object.entries(names).map(([iso2, name]) => ({ iso2, iso3: iso2, name: text(name) })),
        ),
    },
  );

it('repeats what matters: names by language, night hours, who was never written to, one title for two languages, no agenda', async () => {
  await show();
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('French (2)').parentElement?.textContent).toContain('Senegal · Awa Diop; Mali');
  expect(dialog.getByText('English (1)').parentElement?.textContent).toContain('Fiji');
  expect(dialog.getByText('Fiji (Suva 02:30, night)')).toBeDefined();
  expect(dialog.getByText(/never written to before/).textContent).toContain('Senegal');
  expect(dialog.getByText(/carry the same title/)).toBeDefined();
  expect(dialog.getByText(/No agenda is given/)).toBeDefined();
  expect(dialog.getByText(/1 invitee gets none/).textContent).toContain('Chad');
  cleanup();
  await show('1. The draft');
  expect(screen.queryByText(/No agenda is given/)).toBeNull();
});

it('sends a test of the chosen language to the reader, and nothing else', async () => {
  await show();
  fireEvent.change(screen.getByRole('combobox', { name: 'Language of the test' }), { target: { value: 'fr' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send a test to me' }));
  await screen.findByText(/A test is on its way to ana@example.org: the letter to Mission of Senegal/);
  expect(asked).toEqual([{ path: 'test-letter', body: { language: 'fr' } }]);
});

it('holds what it sends, and says which letters had left when it is taken back', async () => {
  const onClose = vi.fn();
  await show('1. The draft', onClose);
  fireEvent.click(screen.getByRole('button', { name: 'Send 3 letters' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(asked).toEqual([{ path: 'send', body: { corrections: false, holdSeconds: 10 } }]);
  const [said, undo] = vi.mocked(toastUndoable).mock.calls[0] ?? [];
  expect(said).toBe('3 letters are in the queue.');
  cleanup();
  // The dialog is gone when it is pressed.
  undo?.();
  await waitFor(() => expect(toastDone).toHaveBeenCalledWith('2 letters taken back. It had left already to Mission of Fiji.', false));
  expect(asked[1]).toEqual({ path: 'take-back', body: { messages: ['m1', 'm2', 'm3'] } });
});
