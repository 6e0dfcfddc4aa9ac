import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { pageOf, Pager } from '@/components/lists/Pager';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { sharingQuery } from '@/features/dataProtection/dataProtection';
import { useUrlState } from '@/lib/page/searchParams';
import { useFormat } from '@/lib/world/locale';
import { SharingDialog } from './SharingDialog';
import styles from '@/components/forms/Section.module.css';

/** To whom outside data of persons were handed. Only ever added to. */
export function SharingPanel() {
  const { t } = useTranslation(['administration', 'contacts']);
  const format = useFormat();
  const [params] = useUrlState();
  const { data, error, refetch } = useQuery(sharingQuery(pageOf(params)));
  const [adds, setAdds] = useState(false);

  return (
    <Panel
      title={t('protection.sharing.title')}
      note={t('protection.sharing.note')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdds(true)}>
          {t('protection.sharing.add')}
        </Button>
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={3} height={60} />}
      {data?.total === 0 && (
        <EmptyState icon={IconUserShare} title={t('protection.sharing.none')} hint={t('protection.sharing.noneHint')} />
      )}
      <ul className={styles.rows} aria-label={t('protection.sharing.title')}>
        {data?.items.map((entry) => (
          <li key={entry.id} className={styles.row} data-row tabIndex={-1}>
            <div className={styles.grow}>
              <span className={styles.strong}>{entry.recipient}</span> · {format.date(entry.sharedOn)}
              <div>{[entry.what, entry.contact].filter(Boolean).join(' · ')}</div>
              <div className={styles.quiet}>
                {entry.purpose} · {t(`contacts:legalBasis.${entry.legalBasis}`)}
              </div>
              <div className={styles.quiet}>
                <Instant at={entry.recordedAt} />
                {entry.recordedBy && ` · ${entry.recordedBy}`}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {data && <Pager total={data.total} page={data.page} pageSize={data.pageSize} />}
      {adds && <SharingDialog onClose={() => setAdds(false)} />}
    </Panel>
  );
}
