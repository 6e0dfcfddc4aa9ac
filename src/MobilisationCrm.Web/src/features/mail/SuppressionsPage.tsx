import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Pager } from '@/components/lists/Pager';
import { useMay } from '@/features/session/session';
import { useFormat } from '@/lib/world/locale';
import { useRowKeys } from '@/lib/page/shortcuts';
import { toastDone } from '@/lib/page/toast';
import styles from './Mail.module.css';
import { MailTabs } from './MailTabs';
import { useLift, useSuppress, suppressionsQuery, type Suppression } from './mail';
import { ReasonDialog } from './ReasonDialog';

interface Props {
  search: string;
  isLifted: boolean;
  page: number;
  onChange: (changes: Record<string, string | null>) => void;
}

/** Addresses that are not written to: why, since when, by whom; and those that were taken off the list. */
export function SuppressionsPage({ search, isLifted, page, onChange }: Props) {
  const { t } = useTranslation(['mail', 'common', 'incoming']);
  const format = useFormat();
  const mayChange = useMay('Manager');
  const { data, error, refetch } = useQuery(suppressionsQuery(search, isLifted, page));
  const suppress = useSuppress();
  const lift = useLift();
  const [asks, setAsks] = useState<'add' | Suppression | null>(null);
  useRowKeys();

  return (
    <>
      <PageHeader
        title={t('suppression.title')}
        subtitle={
          <span aria-live="polite">
            {data ? t('suppression.total', { count: data.total, number: format.number(data.total) }) : ' '}
          </span>
        }
        actions={
          mayChange && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsks('add')}>
              {t('suppression.add')}
            </Button>
          )
        }
      />
      <MailTabs />
      <div className={styles.bar} role="search" aria-label={t('suppression.filter')}>
        <TextInput
          className={styles.choice}
          data-filter
          aria-label={t('suppression.search')}
          placeholder={t('suppression.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => onChange({ q: event.currentTarget.value || null, page: null })}
        />
        <SegmentedControl
          aria-label={t('suppression.which')}
          value={isLifted ? 'lifted' : 'held'}
          onChange={(value) => onChange({ show: value === 'lifted' ? 'lifted' : null, page: null })}
          data={(['held', 'lifted'] as const).map((value) => ({ value, label: t(`suppression.${value}`) }))}
        />
      </div>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={5} height={52} />}
      {data?.items.length === 0 && (
        <EmptyState icon={IconMailCheck} title={t('suppression.none')} hint={t('suppression.noneHint')} />
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className={styles.rows}>
            {data.items.map((item) => (
              <SuppressionRow key={item.address} item={item} onLift={mayChange && !isLifted ? () => setAsks(item) : undefined} />
            ))}
          </ul>
          <Pager total={data.total} page={data.page} pageSize={data.pageSize} />
        </>
      )}
      {asks === 'add' && (
        <ReasonDialog
          title={t('suppression.add')}
          hint={t('suppression.addHint')}
          action={t('suppression.add')}
          address={null}
          onGo={(values) => suppress.mutateAsync(values).then(() => toastDone(t('suppression.added')))}
          onClose={() => setAsks(null)}
        />
      )}
      {asks && asks !== 'add' && (
        <ReasonDialog
          title={t('suppression.liftTitle', { address: asks.address })}
          hint={t(asks.cause === 'Objected' ? 'suppression.liftObjected' : 'suppression.liftHint')}
          action={t('suppression.lift')}
          address={asks.address}
          onGo={(values) => lift.mutateAsync(values).then(() => toastDone(t('suppression.liftedDone')))}
          onClose={() => setAsks(null)}
        />
      )}
    </>
  );
}

function SuppressionRow({ item, onLift }: { item: Suppression; onLift: (() => void) | undefined }) {
  const { t } = useTranslation('mail');
  return (
    <li className={styles.row} data-row>
      <div className={styles.to}>
        <strong>{item.address}</strong>
        <div className={styles.quiet}>{t(`suppression.cause.${item.cause}`)}</div>
      </div>
      <div className={styles.what}>
        {item.reason}
        {item.liftedAt && (
          <div className={styles.quiet}>
            {t('suppression.liftedBy', { name: item.liftedBy, reason: item.liftedReason })} · <Instant at={item.liftedAt} />
          </div>
        )}
      </div>
      <div className={styles.when}>
        <span className={styles.quiet}>
          <Instant at={item.at} />
          {item.by && ` · ${item.by}`}
        </span>
        {onLift && (
          <Button size="compact-sm" variant="default" onClick={onLift} aria-label={t('suppression.liftTitle', { address: item.address })}>
            {t('suppression.lift')}
          </Button>
        )}
      </div>
    </li>
  );
}
