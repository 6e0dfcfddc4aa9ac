import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailCheck, IconMailOpened } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Pager } from '@/components/lists/Pager';
import { useFormat } from '@/lib/world/locale';
import { useRowKeys } from '@/lib/page/shortcuts';
import { incomingQuery, incomingStatuses, neighbour, useTriageCount, type IncomingStatus } from './incoming';
import styles from './Incoming.module.css';
import { IncomingDetail } from './IncomingDetail';
import { IncomingRow } from './IncomingRow';
import { IncomingSetup } from './IncomingSetup';
import { InboxNotice } from './InboxNotice';
import { MailTabs } from '@/features/mail/MailTabs';

interface Props {
  /** Which messages; null for all. */
  status: IncomingStatus | null;
  page: number;
  /** The message that is open; null for none. */
  open: string | null;
  onChange: (changes: Record<string, string | null>) => void;
}

/** What came in by mail: what waits for a person first, with the letter beside the list. */
export function IncomingPage({ status, page, open, onChange }: Props) {
  const { t } = useTranslation(['incoming', 'common']);
  const format = useFormat();
  const waiting = useTriageCount();
  const { data, error, refetch } = useQuery(incomingQuery(status, page));
  const isEmpty = data?.items.length === 0;
  const { data: ever } = useQuery({ ...incomingQuery(null, 1), enabled: isEmpty });
  useRowKeys();

  const items = data?.items ?? [];
  const shown = items.find(({ id }) => id === open);
  const choose = (value: string) => onChange({ status: value === 'Triage' ? null : value, page: null, mail: null });

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={<span aria-live="polite">{t('common:nav.waiting', { count: waiting, number: format.number(waiting) })}</span>}
      />
      <MailTabs />
      <InboxNotice />
      <SegmentedControl
        className={styles.choice}
        aria-label={t('show')}
        data={[
          ...incomingStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          { value: 'all', label: t('status.all') },
        ]}
        value={status ?? 'all'}
        onChange={choose}
      />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={72} />}
      {isEmpty && ever?.total === 0 && <IncomingSetup />}
      {isEmpty && Boolean(ever?.total) && (
        <EmptyState
          icon={IconMailCheck}
          title={t(status === 'Triage' ? 'nothingWaits' : 'none')}
          hint={t(status === 'Triage' ? 'nothingWaitsHint' : 'noneHint')}
        />
      )}
      {items.length > 0 && (
        <div className={styles.columns} data-open={shown ? true : undefined}>
          <div className={styles.side}>
            <ul className={styles.list}>
              {items.map((mail) => (
                <IncomingRow key={mail.id} mail={mail} isOpen={mail.id === open} withStatus={status === null} />
              ))}
            </ul>
            <Pager total={data?.total ?? 0} page={page} pageSize={data?.pageSize ?? 50} />
          </div>
          {shown ? (
            <IncomingDetail
              key={shown.id}
              mail={shown}
              onBack={() => onChange({ mail: null })}
              onSettled={() => onChange({ mail: status === 'Triage' ? neighbour(items, shown.id) : shown.id })}
            />
          ) : (
            <div className={styles.nothing}>
              <EmptyState icon={IconMailOpened} title={t(open ? 'gone' : 'choose')} hint={t(open ? 'goneHint' : 'chooseHint')} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
