import { expect, it } from 'vitest';
import { toCreate, toEdit, valuesOf } from './contactForm';
import type { Contact } from './contacts';

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

it('data of a new person came today; those of one on file came when they came', () => {
  expect(toCreate(valuesOf(undefined, '2026-11-21'))).toMatchObject({
    collectedOn: '2026-11-21',
    legalBasis: 'LegitimateInterests',
    informedOn: null,
  });
  const saved = { collectedOn: null, legalBasis: 'Consent', informedOn: '2026-01-02' } as Contact;
  expect(toEdit(valuesOf(saved, '2026-11-21'))).toMatchObject({ collectedOn: null, legalBasis: 'Consent', informedOn: '2026-01-02' });
});
