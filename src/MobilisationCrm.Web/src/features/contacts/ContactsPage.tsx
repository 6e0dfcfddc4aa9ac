import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBookOff, IconFilter, IconUserPlus } from '@tabler/icons-react';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { NeedsYouBadge } from '@/components/states/CommitmentBadges';
import { DataTable, type dataTableFeatures } from '@/components/lists/DataTable';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Pager } from '@/components/lists/Pager';
import { StateName } from '@/components/states/StateName';
import { StateSelect } from '@/components/states/StateSelect';
import { fullName } from '@/features/interactions/interactions';
import styles from '@/features/organisations/Counterparts.module.css';
import { NothingOnFile } from '@/features/imports/NothingOnFile';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useTyped } from '@/lib/page/searchParams';
import { useRowKeys } from '@/lib/page/shortcuts';
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
  const narrow = (changes: Record<string, string | null>) => onChange({ ...changes, page: null });
  const [text, type] = useTyped(filters.q, (q) => narrow({ q }));
  const [q] = useDebouncedValue(filters.q, 250);
  const { data, error, refetch } = useQuery(contactsQuery({ ...filters, q }));
  useRowKeys();

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
      <PageHeader
        title={t('common:nav.contacts')}
        subtitle={
          <span aria-live="polite">{data ? t('total', { count: data.total, number: format.number(data.total) }) : ' '}</span>
        }
        actions={add}
      />
      <div className={styles.bar} role="search" aria-label={t('filter.label')}>
        <TextInput
          className={styles.text}
          data-filter
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-label={t('filter.q')}
          placeholder={t('filter.q')}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <StateSelect
          className={styles.choice}
          aria-label={t('column.state')}
          placeholder={t('column.state')}
          clearable
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={10} height={40} />}
      {data?.items.length === 0 &&
        (filters.q || filters.state ? (
          <EmptyState icon={IconAddressBookOff} title={t('none')} hint={t('noneHint')} action={add} />
        ) : (
          <NothingOnFile icon={IconAddressBookOff} title={t('empty')} hint={t('emptyHint')} add={add} />
        ))}
      {data && data.items.length > 0 && (
        <>
          <DataTable
            label={t('common:nav.contacts')}
            data={data.items}
            columns={columns}
            minor={['posts', 'email']}
            rowKey={(row) => row.id}
          />
          <Pager total={data.total} page={data.page} pageSize={data.pageSize} />
        </>
      )}
      {isAdding && (
        <ContactDialog
          onDone={(id) => void navigate(campaignPath(campaign, `contacts/${id}`))}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
