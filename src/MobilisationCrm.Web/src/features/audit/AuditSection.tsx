import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { pageOf, Pager } from '@/components/lists/Pager';
import { Panel } from '@/components/ui/Panel';
import { oneOf, useTyped, useUrlState } from '@/lib/page/searchParams';
import { useRowKeys } from '@/lib/page/shortcuts';
import { auditRecords } from './audit';
import { readChanges } from './audit';
import { auditQuery, type AuditItem } from './audit';
import styles from '@/components/forms/Section.module.css';

/** Under this name the program itself writes, when nobody is signed in. */
const system = 'system';

/** Who changed what and when, newest first; `entity`, `key` and `page` stand in the address. */
export function AuditSection() {
  const { t, i18n } = useTranslation('settings');
  const [params, change] = useUrlState();
  const entity = oneOf(auditRecords, params.get('entity'));
  const [key, typeKey] = useTyped(params.get('key') ?? '', (value) => change({ key: value, page: null }));
  const [wantedKey] = useDebouncedValue(params.get('key') ?? '', 300);
  const { data, error, refetch } = useQuery(auditQuery({ entity: entity ?? '', key: wantedKey.trim(), page: pageOf(params) }));
  const records = auditRecords
    .map((record) => ({ value: record, label: t(`audit.record.${record}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  useRowKeys();

  return (
    <Panel title={t('section.audit')} note={t('audit.note')}>
      <div className={styles.inline} role="search" aria-label={t('audit.filter')}>
        <Select
          data-filter
          searchable
          clearable
          label={t('audit.entity')}
          placeholder={t('audit.allRecords')}
          data={records}
          value={entity}
          onChange={(record) => change({ entity: record, page: null })}
        />
        <TextInput
          className={styles.grow}
          label={t('audit.key')}
          value={key}
          onChange={(event) => typeKey(event.currentTarget.value)}
        />
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

function AuditRow({ item }: { item: AuditItem }) {
  const { t } = useTranslation('settings');
  const changes = readChanges(item.changes);
  const record = oneOf(auditRecords, item.entity);
  const actions: Record<string, string> = {
    Added: t('audit.Added'),
    Modified: t('audit.Modified'),
    Deleted: t('audit.Deleted'),
    ClocksChanged: t('audit.ClocksChanged'),
  };
  return (
    <li className={styles.row} data-row tabIndex={-1}>
      <span className={styles.quiet}>
        <Instant at={item.at} />
      </span>
      <span className={styles.grow}>
        <span className={styles.strong}>{item.accountName === system ? t('audit.system') : item.accountName}</span> ·{' '}
        {actions[item.action] ?? item.action} · {record ? t(`audit.record.${record}`) : item.entity}
      </span>
      {changes.length > 0 && (
        <details className={styles.details}>
          <summary>{t('audit.changes', { count: changes.length, number: changes.length })}</summary>
          <p className={styles.quiet}>
            {t('audit.key')} {item.entityKey}
          </p>
          <table className={styles.changes}>
            <thead>
              <tr>
                <th scope="col">{t('audit.field')}</th>
                <th scope="col">{t('audit.before')}</th>
                <th scope="col">{t('audit.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{before || '–'}</td>
                  <td>{after || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  );
}
