import { expect, it } from 'vitest';
import { toCreate, toEdit, valuesOf } from './organisationForm';
import type { Organisation } from './organisations';

it('an edit empties by an empty text, never by an absent one', () => {
  const edit = toEdit(valuesOf(undefined, null));
  expect(edit).toMatchObject({ nameFr: '', nameEs: '', email: '', phone: '', language: '' });
  expect(edit.verifiedOn).toBeNull();
});

it('a new organisation sends what is missing as null', () => {
  expect(toCreate({ ...valuesOf(undefined, 'SN'), name: 'Mission' })).toMatchObject({
    stateIso2: 'SN',
    nameFr: null,
    email: null,
    language: null,
    timeZone: 'America/New_York',
  });
});

it('edits the name on file, not the one that the reader sees', () => {
  const read = { name: 'Ministère du Travail', nameOnFile: 'Ministry of Labour', nameFr: 'Ministère du Travail', nameEs: null };
  const edit = toEdit(valuesOf(read as Organisation, null));
  expect(edit).toMatchObject({ name: 'Ministry of Labour', nameFr: 'Ministère du Travail', nameEs: '' });
});
