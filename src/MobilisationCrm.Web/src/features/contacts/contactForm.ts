import type { Schemas } from '@/api/client';
import { orNull } from '@/lib/page/forms';
import type { Contact } from './contacts';

export type Courtesy = Schemas['Courtesy'];

export const courtesies: readonly Courtesy[] = ['Unknown', 'Ms', 'Mr'];

export interface ContactValues {
  courtesy: Courtesy;
  isAmbassador: boolean;
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  language: string | null;
  email: string;
  phone: string;
  source: string;
  collectedOn: string;
  legalBasis: Schemas['LegalBasis'];
  informedOn: string;
  objectsToMail: boolean;
  /** Of a new person: the organisation in which a post is held. */
  organisationId: { value: string; label: string } | null;
  post: string;
  /** What the post is, when it is new. */
  postFunction: Schemas['PostFunction'];
  isAdInterim: boolean;
  startsOn: string;
}

const protection = ({ collectedOn, legalBasis, informedOn }: ContactValues) => ({
  collectedOn: collectedOn || null,
  legalBasis,
  informedOn: informedOn || null,
});

export const toCreate = (values: ContactValues): Schemas['CreateContactRequest'] => ({
  courtesy: values.courtesy,
  isAmbassador: values.isAmbassador,
  courtesyTitle: orNull(values.courtesyTitle),
  givenName: orNull(values.givenName),
  familyName: values.familyName.trim(),
  language: values.language,
  email: orNull(values.email),
  phone: orNull(values.phone),
  source: orNull(values.source),
  ...protection(values),
  organisationId: values.organisationId?.value ?? null,
  post: values.organisationId ? orNull(values.post) : null,
  postFunction: values.organisationId ? values.postFunction : null,
  isAdInterim: values.organisationId ? values.isAdInterim : null,
  startsOn: values.organisationId ? values.startsOn || null : null,
});

/** In an edit an empty text empties the field; a day that is absent stays as it was. */
export const toEdit = (values: ContactValues): Schemas['EditContactRequest'] => ({
  courtesy: values.courtesy,
  isAmbassador: values.isAmbassador,
  courtesyTitle: values.courtesyTitle.trim(),
  givenName: values.givenName.trim(),
  familyName: values.familyName.trim(),
  language: values.language ?? '',
  email: values.email.trim(),
  phone: values.phone.trim(),
  source: values.source.trim(),
  ...protection(values),
  objectsToMail: values.objectsToMail,
});

export const valuesOf = (contact: Contact | undefined, today: string): ContactValues => ({
  courtesy: contact?.courtesy ?? 'Unknown',
  isAmbassador: contact?.isAmbassador ?? false,
  courtesyTitle: contact?.courtesyTitle ?? '',
  givenName: contact?.givenName ?? '',
  familyName: contact?.familyName ?? '',
  language: contact?.language ?? null,
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  source: contact?.source ?? '',
  collectedOn: contact ? (contact.collectedOn ?? '') : today,
  legalBasis: contact?.legalBasis ?? 'LegitimateInterests',
  informedOn: contact?.informedOn ?? '',
  objectsToMail: contact?.objectsToMail ?? false,
  organisationId: null,
  post: '',
  postFunction: 'Other',
  isAdInterim: false,
  startsOn: today,
});
