import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBookOff, IconUserPlus } from '@tabler/icons-react';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NeedsYouBadge } from '@/components/states/CommitmentBadges';
import type { dataTableFeatures } from '@/components/lists/DataTable';
import { ListPage } from '@/components/lists/ListPage';
import { StateName } from '@/components/states/StateName';
import { fullName } from './contacts';
import styles from '@/components/ui/Counterparts.module.css';
import { NothingOnFile } from '@/features/imports/NothingOnFile';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { ContactDialog } from './ContactDialog';
import { contactsQuery, type Contact, type ContactFilters } from './contacts';

interface Props {
  filters: ContactFilters;
  onChange: (changes: Record<string, string | null>) => void;
}

const column = createColumnHelper<typeof dataTableFeatures, Contact>();
const currentPosts = (contact: Contact) => contact.posts.filter(({ endsOn }) => endsOn === null);

/** The persons with whom the secretariat speaks, and the posts they hold now. */
export function ContactsPage({ filters, onChange }: Props) {
  const { t } = useTranslation(['contacts', 'common', 'organisations']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  const mayWrite = useMay('Staff');
  const [isAdding, setAdding] = useState(false);
  const [q] = useDebouncedValue(filters.q, 250);
  const list = useQuery(contactsQuery({ ...filters, q }));
  const isFiltered = Boolean(filters.q || filters.state);

  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'name',
          header: t('column.name'),
          cell: ({ row: { original } }) => (
            <>
              <Link className={styles.name} to={campaignPath(campaign, `contacts/${original.id}`)}>
                {fullName(original)}
              </Link>{' '}
              {original.objectsToMail && <NeedsYouBadge>{t('objects')}</NeedsYouBadge>}
            </>
          ),
        }),
        column.display({
          id: 'state',
          header: t('column.state'),
          cell: ({ row }) => {
            const iso2 = row.original.posts.find(({ stateIso2 }) => stateIso2)?.stateIso2;
            return iso2 ? <StateName iso2={iso2} to={statePath(campaign, iso2)} /> : '–';
          },
        }),
        column.display({
          id: 'posts',
          header: t('column.posts'),
          cell: ({ row }) =>
            currentPosts(row.original).map((tenure) => (
              <div key={tenure.id}>
                {tenure.post}, <span className={styles.quiet}>{tenure.organisation}</span>
              </div>
            )),
        }),
        column.display({ id: 'email', header: t('field.email'), cell: ({ row }) => row.original.email ?? '–' }),
      ]),
    [campaign, t],
  );
  const add = mayWrite && (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );

  return (
    <>
      <ListPage
        title={t('common:nav.contacts')}
        total={(count) => t('total', { count, number: format.number(count) })}
        list={list}
        filters={filters}
        labels={{ filter: t('filter.label'), q: t('filter.q'), state: t('column.state') }}
        onChange={onChange}
        add={add}
        none={{ icon: IconAddressBookOff, title: t('none'), hint: t('noneHint') }}
        empty={isFiltered ? undefined : <NothingOnFile icon={IconAddressBookOff} title={t('empty')} hint={t('emptyHint')} add={add} />}
        columns={columns}
        minor={['posts', 'email']}
      />
      {isAdding && (
        <ContactDialog
          onDone={(id) => void navigate(campaignPath(campaign, `contacts/${id}`))}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
