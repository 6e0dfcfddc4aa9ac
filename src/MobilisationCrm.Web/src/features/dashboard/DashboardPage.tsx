import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ErrorAlert';
import { Instant } from '@/components/Instant';
import { Loading } from '@/components/Loading';
import { PageHeader } from '@/components/PageHeader';
import { useCampaign, useCampaignSlug } from '@/lib/campaign';
import { toDate } from '@/lib/dates';
import { useZone } from '@/lib/locale';
import { useRowKeys } from '@/lib/shortcuts';
import { BalancePanel } from './BalancePanel';
import { dashboardQuery } from './dashboard';
import styles from './Dashboard.module.css';
import { FunnelPanel } from './FunnelPanel';
import { KeyFigures } from './KeyFigures';
import { StalePanel } from './StalePanel';
import { TrendPanel } from './TrendPanel';

/** Where the campaign stands; each figure opens the list behind it. */
export function DashboardPage() {
  const { t } = useTranslation(['dashboard', 'common']);
  const slug = useCampaignSlug();
  const campaign = useCampaign();
  const zone = useZone();
  const [opened] = useState(() => new Date());
  const { data, error, refetch, dataUpdatedAt } = useQuery(dashboardQuery(slug));
  useRowKeys();
  const today = toDate(opened, zone);

  return (
    <>
      <PageHeader
        title={t('common:nav.dashboard')}
        subtitle={data ? <Instant at={new Date(dataUpdatedAt).toISOString()} /> : ' '}
        actions={
          data && (
            <Button
              className={styles.toggle}
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          )
        }
      />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={4} height={150} />}
      {data && campaign && (
        <div className={styles.page}>
          <KeyFigures campaign={slug} dashboard={data} today={today} />
          <div className={`${styles.columns} ${styles.even}`}>
            <FunnelPanel campaign={slug} dashboard={data} />
            <BalancePanel campaign={slug} dashboard={data} />
          </div>
          <div className={styles.columns}>
            <TrendPanel campaign={campaign} dashboard={data} today={today} />
            <StalePanel campaign={slug} dashboard={data} />
          </div>
        </div>
      )}
    </>
  );
}
