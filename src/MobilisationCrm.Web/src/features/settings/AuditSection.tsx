import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconFilter, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/EmptyState';
import { ErrorAlert } from '@/components/ErrorAlert';
import { Instant } from '@/components/Instant';
import { Loading } from '@/components/Loading';
import { pageOf, Pager } from '@/components/Pager';
import { Panel } from '@/components/Panel';
import { useTyped, useUrlState } from '@/lib/searchParams';
import { useRowKeys } from '@/lib/shortcuts';
import { readChanges } from './changes';
import { auditQuery, type AuditItem } from './settings';
import styles from './Settings.module.css';

/** Who changed what and when, newest first; `entity`, `key` and `page` stand in the address. */
export function AuditSection() {
  const { t } = useTranslation('settings');
  const [params, change] = useUrlState();
  const [entity, typeEntity] = useTyped(params.get('entity') ?? '', (value) => change({ entity: value, page: null }));
  const [key, typeKey] = useTyped(params.get('key') ?? '', (value) => change({ key: value, page: null }));
  const [wanted] = useDebouncedValue(`${params.get('entity') ?? ''}\n${params.get('key') ?? ''}`, 300);
  const [wantedEntity = '', wantedKey = ''] = wanted.split('\n');
  const { data, error, refetch } = useQuery(
    auditQuery({ entity: wantedEntity.trim(), key: wantedKey.trim(), page: pageOf(params) }),
  );
  useRowKeys();

  return (
    <Panel title={t('section.audit')} note={t('audit.note')}>
      <div className={styles.inline} role="search" aria-label={t('audit.filter')}>
        <TextInput
          data-filter
          leftSection={<IconFilter size={16} aria-hidden />}
          label={t('audit.entity')}
          placeholder={t('audit.entityExample')}
          value={entity}
          onChange={(event) => typeEntity(event.currentTarget.value)}
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
  const actions: Record<string, string> = {
    Added: t('audit.Added'),
    Modified: t('audit.Modified'),
    Deleted: t('audit.Deleted'),
  };
  return (
    <li className={styles.row} data-row tabIndex={-1}>
      <span className={styles.quiet}>
        <Instant at={item.at} />
      </span>
      <span className={styles.grow}>
        <span className={styles.strong}>{item.accountName}</span> · {actions[item.action] ?? item.action} · {item.entity}{' '}
        <span className={styles.quiet}>{item.entityKey}</span>
      </span>
      {changes.length > 0 && (
        <details className={styles.details}>
          <summary>{t('audit.changes', { count: changes.length, number: changes.length })}</summary>
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
