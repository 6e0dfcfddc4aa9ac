import { expect, it } from 'vitest';
import { toCreate, toEdit, valuesOf } from './contactForm';

it('a new person has a post only in an organisation', () => {
  const values = { ...valuesOf(undefined, '2026-11-21'), familyName: ' Diop ', post: 'Counsellor' };
  expect(toCreate(values)).toMatchObject({ familyName: 'Diop', organisationId: null, post: null, startsOn: null, email: null });
  expect(toCreate({ ...values, organisationId: { value: 'm1', label: 'Mission' } })).toMatchObject({
    organisationId: 'm1',
    post: 'Counsellor',
    startsOn: '2026-11-21',
  });
});

it('an edit empties by an empty text, never by an absent one', () => {
  expect(toEdit(valuesOf(undefined, '2026-11-21'))).toMatchObject({ email: '', language: '', courtesyTitle: '' });
});
