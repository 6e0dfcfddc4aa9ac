import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconBuilding, IconFilter, IconPlus } from '@tabler/icons-react';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { DataTable, type dataTableFeatures } from '@/components/lists/DataTable';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Pager } from '@/components/lists/Pager';
import { StateName } from '@/components/states/StateName';
import { StateSelect } from '@/components/states/StateSelect';
import { NothingOnFile } from '@/features/imports/NothingOnFile';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useTyped } from '@/lib/page/searchParams';
import { useRowKeys } from '@/lib/page/shortcuts';
import styles from './Counterparts.module.css';
import { OrganisationDialog } from './OrganisationDialog';
import { organisationKinds, organisationsQuery, type Organisation, type OrganisationFilters } from './organisations';

interface Props {
  filters: OrganisationFilters;
  onChange: (changes: Record<string, string | null>) => void;
}

const column = createColumnHelper<typeof dataTableFeatures, Organisation>();

/** The bodies with which the secretariat speaks. */
export function OrganisationsPage({ filters, onChange }: Props) {
  const { t } = useTranslation(['organisations', 'common', 'states']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const navigate = useNavigate();
  const mayWrite = useMay('Staff');
  const [isAdding, setAdding] = useState(false);
  const narrow = (changes: Record<string, string | null>) => onChange({ ...changes, page: null });
  const [text, type] = useTyped(filters.q, (q) => narrow({ q }));
  const [q] = useDebouncedValue(filters.q, 250);
  const { data, error, refetch } = useQuery(organisationsQuery({ ...filters, q }));
  useRowKeys();

  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'name',
          header: t('field.name'),
          cell: ({ row: { original } }) => (
            <>
              <Link className={styles.name} to={campaignPath(campaign, `organisations/${original.id}`)}>
                {original.name}
              </Link>{' '}
              {original.isLeadChannel && <PlainBadge>{t('states:counterparts.lead')}</PlainBadge>}
            </>
          ),
        }),
        column.display({
          id: 'state',
          header: t('field.state'),
          cell: ({ row: { original } }) =>
            original.stateIso2 ? (
              <StateName iso2={original.stateIso2} to={statePath(campaign, original.stateIso2)} />
            ) : (
              t('noState')
            ),
        }),
        column.display({ id: 'kind', header: t('field.kind'), cell: ({ row }) => t(`states:organisation.${row.original.kind}`) }),
        column.display({
          id: 'email',
          header: t('field.email'),
          cell: ({ row: { original } }) =>
            original.email ?? <span className={styles.warn}>{t('states:counterparts.noAddress')}</span>,
        }),
        column.display({ id: 'city', header: t('field.city'), cell: ({ row }) => row.original.city }),
      ]),
    [campaign, t],
  );
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('common:nav.organisations')}
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
          aria-label={t('field.name')}
          placeholder={t('field.name')}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <StateSelect
          className={styles.choice}
          aria-label={t('field.state')}
          placeholder={t('field.state')}
          clearable
          value={filters.state}
          onChange={(state) => narrow({ state })}
        />
        <Select
          className={styles.choice}
          aria-label={t('field.kind')}
          placeholder={t('field.kind')}
          clearable
          data={organisationKinds.map((kind) => ({ value: kind, label: t(`states:organisation.${kind}`) }))}
          value={filters.kind}
          onChange={(kind) => narrow({ kind })}
        />
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={10} height={40} />}
      {data?.items.length === 0 &&
        (filters.q || filters.state || filters.kind ? (
          <EmptyState icon={IconBuilding} title={t('none')} hint={t('noneHint')} action={add} />
        ) : (
          <NothingOnFile icon={IconBuilding} title={t('empty')} hint={t('emptyHint')} add={add} />
        ))}
      {data && data.items.length > 0 && (
        <>
          <DataTable
            label={t('common:nav.organisations')}
            data={data.items}
            columns={columns}
            minor={['kind', 'email', 'city']}
            rowKey={(row) => row.id}
          />
          <Pager total={data.total} page={data.page} pageSize={data.pageSize} />
        </>
      )}
      {isAdding && (
        <OrganisationDialog
          stateIso2={filters.state}
          onDone={(id) => void navigate(campaignPath(campaign, `organisations/${id}`))}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
