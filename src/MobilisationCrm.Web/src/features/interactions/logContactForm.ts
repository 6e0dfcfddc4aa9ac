import type { UseFormReturnType } from '@mantine/form';
import type { Schemas } from '@/api/client';
import { orNull } from '@/lib/page/forms';

export interface ContactValues {
  iso2: string | null;
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
export const moreFields: ReadonlySet<string> = new Set(['organisationId', 'contactIds', 'notes', 'outcome']);

export const emptyContact = (iso2: string | null, at: string): ContactValues => ({
  iso2,
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
});

/** What the API is asked to log; `at` is null for this moment. */
export function toRequest(
  campaign: string,
  values: ContactValues,
  at: string | null,
  corrected?: Schemas['InteractionDetail'],
): Schemas['LogInteractionRequest'] {
  return {
    campaign,
    iso2: values.iso2 ?? '',
    kind: values.kind,
    direction: values.direction,
    at,
    subject: values.subject.trim(),
    notes: orNull(values.notes),
    outcome: orNull(values.outcome),
    organisationId: values.organisationId,
    contactIds: values.contactIds.length > 0 ? values.contactIds : null,
    nextStep: orNull(values.nextStep),
    nextStepDue: values.nextStepDue || null,
    correctsId: corrected?.id ?? null,
    meetingId: corrected?.meetingId ?? null,
  };
}
