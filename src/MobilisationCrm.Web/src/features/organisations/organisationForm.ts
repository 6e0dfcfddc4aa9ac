import type { Schemas } from '@/api/client';
import { orNull } from '@/lib/page/forms';
import type { Organisation, OrganisationKind } from './organisations';

export interface OrganisationValues {
  kind: OrganisationKind;
  /** As on file; the others for readers and letters in those languages. */
  name: string;
  nameFr: string;
  nameEs: string;
  stateIso2: string | null;
  city: string;
  timeZone: string;
  email: string;
  phone: string;
  language: string | null;
  isLeadChannel: boolean;
  source: string;
  verifiedOn: string;
}

export const valuesOf = (
  organisation: Organisation | undefined,
  stateIso2: string | null,
  kind: Organisation['kind'] = 'PermanentMission',
): OrganisationValues => ({
  kind: organisation?.kind ?? kind,
  name: organisation?.nameOnFile ?? '',
  nameFr: organisation?.nameFr ?? '',
  nameEs: organisation?.nameEs ?? '',
  stateIso2: organisation ? organisation.stateIso2 : stateIso2,
  city: organisation?.city ?? '',
  timeZone: organisation?.timeZone ?? 'America/New_York',
  email: organisation?.email ?? '',
  phone: organisation?.phone ?? '',
  language: organisation?.language ?? null,
  isLeadChannel: organisation?.isLeadChannel ?? false,
  source: organisation?.source ?? '',
  verifiedOn: organisation?.verifiedOn ?? '',
});

export const toCreate = (values: OrganisationValues): Schemas['CreateOrganisationRequest'] => ({
  kind: values.kind,
  name: values.name.trim(),
  nameFr: orNull(values.nameFr),
  nameEs: orNull(values.nameEs),
  stateIso2: values.stateIso2,
  city: orNull(values.city),
  timeZone: values.timeZone,
  email: orNull(values.email),
  phone: orNull(values.phone),
  language: values.language,
  isLeadChannel: values.isLeadChannel,
  source: orNull(values.source),
});

/** In an edit an empty text empties the field. */
export const toEdit = (values: OrganisationValues): Schemas['EditOrganisationRequest'] => ({
  name: values.name.trim(),
  nameFr: values.nameFr.trim(),
  nameEs: values.nameEs.trim(),
  city: values.city.trim(),
  timeZone: values.timeZone,
  email: values.email.trim(),
  phone: values.phone.trim(),
  language: values.language ?? '',
  isLeadChannel: values.isLeadChannel,
  source: values.source.trim(),
  verifiedOn: values.verifiedOn || null,
});
