import { expect, it } from 'vitest';
import { toCreate, toEdit, valuesOf } from './organisationForm';

it('an edit empties by an empty text, never by an absent one', () => {
  const edit = toEdit(valuesOf(undefined, null));
  expect(edit).toMatchObject({ email: '', phone: '', language: '' });
  expect(edit.verifiedOn).toBeNull();
});

it('a new organisation sends what is missing as null', () => {
  expect(toCreate({ ...valuesOf(undefined, 'SN'), name: 'Mission' })).toMatchObject({
    stateIso2: 'SN',
    email: null,
    language: null,
    timeZone: 'America/New_York',
  });
});
