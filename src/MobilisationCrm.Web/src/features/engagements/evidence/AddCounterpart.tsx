import { useState } from 'react';
import { ContactDialog } from '@/features/contacts/ContactDialog';
import { OrganisationDialog } from '@/features/organisations/OrganisationDialog';
import type { Organisation } from '@/features/organisations/organisations';

interface Props {
  iso2: string;
  kind: 'Ministry' | 'PermanentMission';
  /** The State's body of this kind that is on file. */
  organisation: Pick<Organisation, 'id' | 'name'> | undefined;
  onClose: () => void;
}

/** A person in a body of the State; first the body, where none of the kind is on file. */
export default function AddCounterpart({ iso2, kind, organisation, onClose }: Props) {
  const [place, setPlace] = useState(organisation && { value: organisation.id, label: organisation.name });
  return place ? (
    <ContactDialog place={place} onDone={onClose} onClose={onClose} />
  ) : (
    <OrganisationDialog stateIso2={iso2} kind={kind} onDone={(id, name) => setPlace({ value: id, label: name })} onClose={onClose} />
  );
}
