import { Group, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from '@/components/lists/FilterMenu';
import { useOwners } from '@/features/accounts/accounts';
import { fullName, useCounterparts } from '@/features/contacts/contacts';
import { useTyped } from '@/lib/page/searchParams';
import { eventKinds, type TimelineChoice } from './timelineChoice';

interface Props {
  iso2: string;
  choice: TimelineChoice;
}

/** Search, contacts alone, and by kind, person and period, in the timeline of one State. */
export function TimelineFilters({ iso2, choice }: Props) {
  const { t } = useTranslation('interactions');
  const owners = useOwners();
  const { contacts } = useCounterparts(iso2);
  const { shown, change, contactsOnly, keepContactsOnly } = choice;
  const [q, type] = useTyped(shown.q ?? '', (text) => change({ q: text }));
  const people = [...new Set([...owners.map(({ name }) => name), ...contacts.map(fullName)])];

  return (
    <Group gap={8} mb={8}>
      <TextInput
        type="search"
        size="xs"
        flex="1 1 160px"
        data-filter
        aria-label={t('timeline.search')}
        placeholder={t('timeline.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        maxLength={200}
        value={q}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Switch
        size="xs"
        label={t('timeline.contactsOnly')}
        checked={contactsOnly}
        onChange={(event) => keepContactsOnly(event.currentTarget.checked)}
      />
      <FilterMenu
        onChange={change}
        fields={[
          {
            name: 'event',
            label: t('timeline.kind.label'),
            value: shown.event,
            options: eventKinds.map((kind) => ({ value: kind, label: t(`timeline.kind.${kind}`) })),
          },
          {
            name: 'person',
            label: t('timeline.person'),
            value: shown.person,
            options: people.map((name) => ({ value: name, label: name })),
          },
          { name: 'from', label: t('timeline.from'), value: shown.from },
          { name: 'until', label: t('timeline.until'), value: shown.until },
        ]}
      />
    </Group>
  );
}
