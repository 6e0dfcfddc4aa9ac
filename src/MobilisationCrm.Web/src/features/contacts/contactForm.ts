import type { Schemas } from '@/api/client';
import { orNull } from '@/lib/forms';
import type { Contact } from './contacts';

export interface ContactValues {
  courtesyTitle: string;
  givenName: string;
  familyName: string;
  language: string | null;
  email: string;
  phone: string;
  source: string;
  objectsToMail: boolean;
  /** Of a new person: the organisation in which a post is held. */
  organisationId: { value: string; label: string } | null;
  post: string;
  startsOn: string;
}

export const toCreate = (values: ContactValues): Schemas['CreateContactRequest'] => ({
  courtesyTitle: orNull(values.courtesyTitle),
  givenName: orNull(values.givenName),
  familyName: values.familyName.trim(),
  language: values.language,
  email: orNull(values.email),
  phone: orNull(values.phone),
  source: orNull(values.source),
  organisationId: values.organisationId?.value ?? null,
  post: values.organisationId ? orNull(values.post) : null,
  startsOn: values.organisationId ? values.startsOn || null : null,
});

/** In an edit an empty text empties the field. */
export const toEdit = (values: ContactValues): Schemas['EditContactRequest'] => ({
  courtesyTitle: values.courtesyTitle.trim(),
  givenName: values.givenName.trim(),
  familyName: values.familyName.trim(),
  language: values.language ?? '',
  email: values.email.trim(),
  phone: values.phone.trim(),
  source: values.source.trim(),
  objectsToMail: values.objectsToMail,
});

export const valuesOf = (contact: Contact | undefined, today: string): ContactValues => ({
  courtesyTitle: contact?.courtesyTitle ?? '',
  givenName: contact?.givenName ?? '',
  familyName: contact?.familyName ?? '',
  language: contact?.language ?? null,
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  source: contact?.source ?? '',
  objectsToMail: contact?.objectsToMail ?? false,
  organisationId: null,
  post: '',
  startsOn: today,
});
