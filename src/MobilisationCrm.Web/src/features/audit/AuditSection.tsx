import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { FilterMenu } from '@/components/lists/FilterMenu';
import { pageOf, Pager } from '@/components/lists/Pager';
import { Panel } from '@/components/ui/Panel';
import { accountsQuery } from '@/features/accounts/accounts';
import { oneOf, useTyped, useUrlState } from '@/lib/page/searchParams';
import { useRowKeys } from '@/lib/page/shortcuts';
import { auditActs, auditQuery, auditRecords, exportPath } from './audit';
import { AuditRow } from './AuditRow';
import styles from '@/components/forms/Section.module.css';

/** Who did what and when, newest first; the filters stand in the address, so that a record can lead to its own entries. */
export function AuditSection() {
  const { t, i18n } = useTranslation('administration');
  const [params, change] = useUrlState();
  const narrow = (changes: Record<string, string | null>) => change({ ...changes, page: null });
  const [record, typeRecord] = useTyped(params.get('record') ?? '', (value) => narrow({ record: value }));
  const [wanted] = useDebouncedValue(params.get('record') ?? '', 300);
  const filters = {
    person: params.get('person'),
    from: params.get('from'),
    to: params.get('to'),
    kind: oneOf(auditRecords, params.get('kind')),
    act: oneOf(auditActs, params.get('act')),
    record: wanted.trim(),
  };
  const { data, error, refetch } = useQuery(auditQuery({ ...filters, page: pageOf(params) }));
  const { data: accounts } = useQuery(accountsQuery);
  useRowKeys();

  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, i18n.language);
  const fields = [
    {
      name: 'person',
      label: t('audit.person'),
      value: filters.person,
      options: (accounts ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
      any: t('audit.all'),
    },
    {
      name: 'kind',
      label: t('audit.kind'),
      value: filters.kind,
      options: auditRecords.map((kind) => ({ value: kind, label: t(`audit.record.${kind}`) })).sort(byLabel),
      any: t('audit.all'),
    },
    {
      name: 'act',
      label: t('audit.act'),
      value: filters.act,
      options: auditActs.map((act) => ({ value: act, label: t(`audit.action.${act}`) })),
      any: t('audit.all'),
    },
    { name: 'from', label: t('audit.fromDay'), value: filters.from },
    { name: 'to', label: t('audit.toDay'), value: filters.to },
  ];

  return (
    <Panel
      title={t('audit.title')}
      note={t('audit.note')}
      actions={
        <Button component="a" href={exportPath(filters)} download variant="default" size="xs" leftSection={<IconDownload size={14} aria-hidden />}>
          {t('audit.export')}
        </Button>
      }
    >
      <div className={styles.inline} role="search" aria-label={t('audit.filter')}>
        <TextInput
          data-filter
          className={styles.grow}
          label={t('audit.wanted')}
          description={t('audit.wantedHint')}
          value={record}
          maxLength={300}
          onChange={(event) => typeRecord(event.currentTarget.value)}
        />
        <FilterMenu fields={fields} onChange={narrow} />
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={8} height={48} />}
      {data?.items.length === 0 && <EmptyState icon={IconHistory} title={t('audit.none')} hint={t('audit.noneHint')} />}
      <ul className={styles.rows}>
        {data?.items.map((item) => (
          <AuditRow key={item.id} item={item} />
        ))}
      </ul>
      {data && <Pager total={data.total} page={data.page} pageSize={data.pageSize} />}
    </Panel>
  );
}
