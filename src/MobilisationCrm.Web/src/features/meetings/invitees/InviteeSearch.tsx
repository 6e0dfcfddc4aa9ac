import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { counterpartsNamedQuery, fullName } from '@/features/contacts/contacts';
import { useStates } from '@/lib/world/states';
import type { OtherInvitee } from './picks';

type Found = Pick<OtherInvitee, 'id' | 'name'>;

interface Props {
  error?: React.ReactNode;
  onPerson: (person: Found) => void;
  onOrganisation: (organisation: Found) => void;
}

const shortest = 2;

/** Adds a person or a body that is not a State's first channel, a ministry for instance. */
export function InviteeSearch({ error, onPerson, onOrganisation }: Props) {
  const { t } = useTranslation('meetings');
  const { name } = useStates();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const { data, isFetching } = useQuery({ ...counterpartsNamedQuery(q), enabled: q.length >= shortest });
  const people = (data?.people ?? []).map((person) => ({
    value: `person ${person.id}`,
    label: [fullName(person), person.posts.find((post) => post.endsOn === null)?.organisation].filter(Boolean).join(' · '),
  }));
  const bodies = (data?.bodies ?? []).map((body) => ({
    value: `body ${body.id}`,
    label: [body.name, body.stateIso2 && name(body.stateIso2)].filter(Boolean).join(' · '),
  }));

  return (
    <Select
      label={t('search.label')}
      placeholder={t('search.hint')}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      openOnFocus={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      filter={({ options }) => options}
      nothingFoundMessage={q.length >= shortest && !isFetching ? t('search.nothing') : undefined}
      data={[
        { group: t('search.contacts'), items: people },
        { group: t('search.organisations'), items: bodies },
      ].filter(({ items }) => items.length > 0)}
      onChange={(value, option) => {
        const [kind, id] = (value ?? '').split(' ');
        if (id && option) {
          (kind === 'person' ? onPerson : onOrganisation)({ id, name: option.label });
          setTyped('');
        }
      }}
    />
  );
}
