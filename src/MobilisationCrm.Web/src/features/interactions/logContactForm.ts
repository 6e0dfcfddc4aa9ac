import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '@/api/client';
import { secretariat, toReaders, type ReaderValues } from '@/features/readers/readers';
import { orNull } from '@/lib/page/forms';

export interface ContactValues extends ReaderValues {
  iso2: string | null;
  /** Several States instead of the one. */
  states: string[];
  kind: Schemas['InteractionKind'];
  direction: Schemas['Direction'];
  at: string;
  subject: string;
  organisationId: string | null;
  contactIds: string[];
  notes: string;
  outcome: string;
  nextStep: string;
  nextStepDue: string;
}

export type ContactForm = UseFormReturnType<ContactValues>;

/** The fields that stand behind "More": an error in one of them opens it. */
export const moreFields: ReadonlySet<string> = new Set(['organisationId', 'contactIds', 'notes', 'outcome', 'confidentiality', 'readers']);

export const emptyContact = (iso2: string | null, at: string): ContactValues => ({
  iso2,
  states: [],
  kind: 'Email',
  direction: 'Outbound',
  at,
  subject: '',
  organisationId: null,
  contactIds: [],
  notes: '',
  outcome: '',
  nextStep: '',
  nextStepDue: '',
  ...secretariat,
});

/** A logged contact as the form shows it for correction. */
export const valuesOf = (logged: Schemas['InteractionDetail'], at: string): ContactValues => ({
  ...emptyContact(logged.iso2, at),
  kind: logged.kind,
  direction: logged.direction,
  subject: logged.subject,
  organisationId: logged.organisationId ?? null,
  contactIds: logged.contactIds,
  notes: logged.notes,
  outcome: logged.outcome,
  confidentiality: logged.confidentiality,
  readers: logged.readers,
});

/** What the API is asked to log; `at` is null for this moment. */
export function toRequest(
  campaign: string,
  values: ContactValues,
  at: string | null,
  corrected?: Schemas['InteractionDetail'],
  followUpIds: readonly string[] = [],
): Schemas['LogInteractionRequest'] {
  return {
    ...common(campaign, values, at),
    iso2: values.iso2 ?? '',
    organisationId: values.organisationId,
    contactIds: values.contactIds.length > 0 ? values.contactIds : null,
    correctsId: corrected?.id ?? null,
    meetingId: corrected?.meetingId ?? null,
    followUpIds: [...followUpIds],
  };
}

/** The same contact with each of several States. */
export const toRound = (campaign: string, values: ContactValues, at: string | null): Schemas['LogRoundRequest'] => ({
  ...common(campaign, values, at),
  states: values.states,
});

const common = (campaign: string, values: ContactValues, at: string | null) => ({
  campaign,
  kind: values.kind,
  direction: values.direction,
  at,
  subject: values.subject.trim(),
  notes: orNull(values.notes),
  outcome: orNull(values.outcome),
  nextStep: orNull(values.nextStep),
  nextStepDue: values.nextStepDue || null,
  ...toReaders(values),
});
