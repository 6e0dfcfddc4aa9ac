import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { mergeFresh, useFreshValues } from './forms';
import { renderInApp } from '@/lib/test/testApp';

afterEach(cleanup);

it('takes what was saved meanwhile where nothing was typed, and names where both differ', () => {
  const before = { city: 'Rome', name: 'Italy', days: { first: 21, second: 14 }, tags: ['a'] };
  const typed = { city: 'Milan', name: 'Italy', days: { first: 21, second: 7 }, tags: ['a'] };
  const fresh = { city: 'Turin', name: 'Italian Republic', days: { first: 30, second: 7 }, tags: ['a', 'b'] };
  expect(mergeFresh(before, typed, fresh)).toEqual({
    taken: { name: 'Italian Republic', 'days.first': 30, tags: ['a', 'b'] },
    clashes: { city: 'Turin' },
  });
});

function Dated() {
  const [record, setRecord] = useState({ version: 1, values: { due: '2026-11-30', starts: '2026-12-01T10:00' } });
  const form = useForm({ initialValues: record.values });
  useFreshValues(form, record.values, record.version);
  return (
    <>
      <TextInput label="Due" {...form.getInputProps('due')} />
      <TextInput label="Starts" {...form.getInputProps('starts')} />
      <button onClick={() => setRecord({ version: 2, values: { due: '2026-12-24', starts: '2026-12-02T15:30' } })}>Someone else saves</button>
    </>
  );
}

it('says days and moments as their fields write them', async () => {
  await renderInApp(<Dated />, { language: 'fr' });
  fireEvent.change(screen.getByLabelText('Due'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('Starts'), { target: { value: '2026-12-01T11:00' } });
  fireEvent.click(screen.getByText('Someone else saves'));
  expect(screen.getByText(/ 24 déc\. 2026$/)).toBeTruthy();
  expect(screen.getByText(/ mer\. 2 déc\. 2026, 15:30$/)).toBeTruthy();
});

function Form() {
  const [record, setRecord] = useState({ version: 1, values: { city: 'Rome', name: 'Italy' } });
  const form = useForm({ initialValues: record.values });
  useFreshValues(form, record.values, record.version);
  const someoneElseSaves = (city: string) => setRecord({ version: 2, values: { city, name: 'Italian Republic' } });
  return (
    <>
      <TextInput label="City" {...form.getInputProps('city')} />
      <TextInput label="Name" {...form.getInputProps('name')} />
      <output>{form.isDirty() ? 'changed' : 'as saved'}</output>
      <button onClick={() => someoneElseSaves('Turin')}>Someone else saves</button>
      <button onClick={() => someoneElseSaves('')}>Someone else empties</button>
    </>
  );
}

it('keeps what was typed when somebody else saves, and says beside it what they saved', async () => {
  await renderInApp(<Form />);
  fireEvent.change(screen.getByLabelText('City'), { target: { value: 'Milan' } });
  fireEvent.click(screen.getByText('Someone else saves'));
  expect(screen.getByLabelText<HTMLInputElement>('City').value).toBe('Milan');
  expect(screen.getByText('Meanwhile saved by someone else: Turin')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Italian Republic');
});

it('says an emptied field as a dash', async () => {
  await renderInApp(<Form />);
  fireEvent.change(screen.getByLabelText('City'), { target: { value: 'Milan' } });
  fireEvent.click(screen.getByText('Someone else empties'));
  expect(screen.getByText('Meanwhile saved by someone else: –')).toBeTruthy();
});

it('is no longer changed once what was typed is on file', async () => {
  await renderInApp(<Form />);
  fireEvent.change(screen.getByLabelText('City'), { target: { value: 'Turin' } });
  expect(screen.getByText('changed')).toBeTruthy();
  fireEvent.click(screen.getByText('Someone else saves'));
  expect(screen.getByText('as saved')).toBeTruthy();
});
