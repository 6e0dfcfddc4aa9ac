import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { leadToFaults } from '@/lib/page/forms';
import { renderInApp } from '@/lib/test/testApp';
import { DateField } from './DateField';

afterEach(cleanup);

interface Values {
  due: string;
  starts: string;
}

const sendByKey = getHotkeyHandler([['mod+Enter', ({ target }) => (target as HTMLElement).closest('form')?.requestSubmit()]]);

function Form({ onSend }: { onSend: (values: Values) => void }) {
  const form = useForm<Values>({ initialValues: { due: '2026-11-30', starts: '2026-12-01T10:00' } });
  return (
    <form onSubmit={form.onSubmit(onSend)} onKeyDown={sendByKey} noValidate>
      <DateField label="Due" {...form.getInputProps('due')} />
      <DateField label="Starts" withTime {...form.getInputProps('starts')} />
      <button type="submit">Send</button>
    </form>
  );
}

async function open(language?: string) {
  const onSend = vi.fn<(values: Values) => void>();
  await renderInApp(<Form onSend={(values) => onSend(values)} />, { language });
  return onSend;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

function type(name: string, text: string) {
  fireEvent.change(field(name), { target: { value: text } });
  fireEvent.blur(field(name));
}

const send = () => fireEvent.click(screen.getByText('Send'));

it.each([
  ['en', '30 Nov 2026', 'Tue, 1 Dec 2026, 10:00'],
  ['fr', '30 nov. 2026', 'mar. 1er déc. 2026, 10:00'],
  ['es', '30 nov 2026', 'mar, 1 dic 2026, 10:00'],
])('writes as the account reads: %s', async (language, day, moment) => {
  await open(language);
  expect([field('Due').value, field('Starts').value]).toEqual([day, moment]);
});

it('counts what was typed once the field is left, and writes it out', async () => {
  const onSend = await open();
  type('Due', '3/4/2027');
  type('Starts', '15:30');
  expect([field('Due').value, field('Starts').value]).toEqual(['3 Apr 2027', 'Tue, 1 Dec 2026, 15:30']);
  send();
  expect(onSend).toHaveBeenCalledWith({ due: '2027-04-03', starts: '2026-12-01T15:30' });
});

it('counts what was typed at Enter too, and an emptied field as no date', async () => {
  const onSend = await open();
  type('Due', ' ');
  fireEvent.change(field('Starts'), { target: { value: '2 Dec, 3 pm' } });
  fireEvent.keyDown(field('Starts'), { key: 'Enter' });
  send();
  expect(onSend).toHaveBeenCalledWith({ due: '', starts: '2026-12-02T15:00' });
});

it('keeps what it cannot read, says how to write it, and holds the form back', async () => {
  leadToFaults();
  const onSend = await open();
  type('Due', '31/11/2026');
  expect(screen.getByText(/^This date is not understood\. Write it like this: \d+ \w+ \d{4}$/)).toBeDefined();
  send();
  expect(onSend).not.toHaveBeenCalled();
  expect([field('Due').value, document.activeElement]).toEqual(['31/11/2026', field('Due')]);

  type('Due', '30/11/2026');
  send();
  expect(onSend).toHaveBeenCalledOnce();
});

it('has been read when a key sends the form', async () => {
  leadToFaults();
  const onSend = await open();
  fireEvent.change(field('Due'), { target: { value: '31/11/2026' } });
  fireEvent.keyDown(field('Due'), { key: 'Enter', ctrlKey: true });
  expect(onSend).not.toHaveBeenCalled();

  fireEvent.change(field('Due'), { target: { value: '3/4/2027' } });
  fireEvent.keyDown(field('Due'), { key: 'Enter', ctrlKey: true });
  expect(onSend).toHaveBeenCalledWith({ due: '2027-04-03', starts: '2026-12-01T10:00' });
});

it('offers a month in the account’s language, from which the hour is kept', async () => {
  const onSend = await open('fr');
  fireEvent.click(screen.getByRole('button', { name: /Starts$/ }));
  expect(await screen.findByText('décembre 2026')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '1 décembre 2026' })));
  fireEvent.click(screen.getByRole('button', { name: '15 décembre 2026' }));
  send();
  expect(onSend).toHaveBeenCalledWith({ due: '2026-11-30', starts: '2026-12-15T10:00' });
});
