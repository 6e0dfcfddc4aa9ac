import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { createColumnHelper } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import type { dataTableFeatures } from '@/components/lists/DataTable';
import { ListPage } from '@/components/lists/ListPage';
import { StateName } from '@/components/states/StateName';
import { NothingOnFile } from '@/features/imports/NothingOnFile';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import styles from '@/components/ui/Counterparts.module.css';
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
  const [q] = useDebouncedValue(filters.q, 250);
  const list = useQuery(organisationsQuery({ ...filters, q }));
  const isFiltered = Boolean(filters.q || filters.state || filters.kind);

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
      <ListPage
        title={t('common:nav.organisations')}
        total={(count) => t('total', { count, number: format.number(count) })}
        list={list}
        filters={filters}
        labels={{ filter: t('filter.label'), q: t('field.name'), state: t('field.state') }}
        onChange={onChange}
        more={({ className, narrow }) => (
          <Select
            className={className}
            aria-label={t('field.kind')}
            placeholder={t('field.kind')}
            clearable
            data={organisationKinds.map((kind) => ({ value: kind, label: t(`states:organisation.${kind}`) }))}
            value={filters.kind}
            onChange={(kind) => narrow({ kind })}
          />
        )}
        add={add}
        none={{ icon: IconBuilding, title: t('none'), hint: t('noneHint') }}
        empty={isFiltered ? undefined : <NothingOnFile icon={IconBuilding} title={t('empty')} hint={t('emptyHint')} add={add} />}
        columns={columns}
        minor={['kind', 'email', 'city']}
      />
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
