import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { useOwners } from '@/features/accounts/accounts';
import { useMay } from '@/features/session/session';
import { useCampaign, useCampaignSlug } from '@/lib/world/campaign';
import { inLanguage, useCity, useFormat } from '@/lib/world/locale';
import { usePrinted } from '@/lib/page/printed';
import { useUrlState } from '@/lib/page/searchParams';
import { useRowKeys } from '@/lib/page/shortcuts';
import { ActivityPanel } from '@/features/dashboard/panels/ActivityPanel';
import { BalancePanel } from '@/features/dashboard/panels/BalancePanel';
import { dashboardQuery, readFilters, useWorkbookPath } from './dashboard';
import styles from './Dashboard.module.css';
import { DashboardFilterBar } from './DashboardFilterBar';
import { FirstSteps } from '@/features/dashboard/panels/FirstSteps';
import { ForecastPanel } from '@/features/dashboard/panels/ForecastPanel';
import { FunnelPanel } from '@/features/dashboard/panels/FunnelPanel';
import { isUntouched } from './figures';
import { KeyFigures } from '@/features/dashboard/panels/KeyFigures';
import { MapPanel } from '@/features/dashboard/panels/MapPanel';
import { NextBestPanel } from '@/features/dashboard/panels/NextBestPanel';
import { StalePanel } from '@/features/dashboard/panels/StalePanel';
import { TimePanel } from '@/features/dashboard/panels/TimePanel';
import { TrendPanel } from '@/features/dashboard/panels/TrendPanel';

/** Where the campaign stands; each figure opens the list behind it. */
export function DashboardPage() {
  const { t, i18n } = useTranslation(['dashboard', 'common', 'engagements']);
  const slug = useCampaignSlug();
  const campaign = useCampaign();
  const format = useFormat();
  const city = useCity();
  const [params, change] = useUrlState();
  const filters = readFilters(params);
  const { data: fresh, error, refetch, dataUpdatedAt } = useQuery({
    ...dashboardQuery(slug, filters),
    placeholderData: keepPreviousData,
  });
  // Seven charts in one go would hold up a click or a key: they are drawn in between.
  const data = useDeferredValue(fresh, undefined);
  const owners = useOwners();
  const nameOf = (owner: string | null) =>
    owner && (owner === 'me' ? owners[0] : owners.find(({ id }) => id === owner))?.name;
  const chosen = [
    filters.group && t(`engagements:group.${filters.group}`),
    filters.bloc && t(`bloc.${filters.bloc}`),
    filters.owner === 'none' ? t('common:owner.none') : nameOf(filters.owner),
  ].filter(Boolean);
  const mayExport = useMay('Manager');
  const workbook = useWorkbookPath();
  const [showsForecast, setShowsForecast] = useState(false);
  const isPrinted = usePrinted();
  useRowKeys();

  return (
    <>
      <PageHeader
        title={t('common:nav.dashboard')}
        subtitle={data ? <Instant at={new Date(dataUpdatedAt).toISOString()} /> : ' '}
        actions={
          data && (
            <Group gap="xs" className={styles.toggle}>
              {mayExport && (
                <Button
                  component="a"
                  href={workbook}
                  download
                  variant="default"
                  leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
                >
                  {t('export')}
                </Button>
              )}
              <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
                {t('print')}
              </Button>
            </Group>
          )
        }
      />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      <DashboardFilterBar filters={filters} onChange={change} />
      {campaign && <p className={styles.chosen}>{inLanguage(campaign.title, i18n.language)}</p>}
      {chosen.length > 0 && <p className={styles.chosen}>{t('chosen', { states: chosen.join(' · ') })}</p>}
      {data && (data.from ?? data.until) && (
        <p className={styles.period}>
          {t('period', {
            from: format.date(data.from ?? campaign?.opensOn ?? data.today),
            until: format.date(data.until ?? data.today),
            city: city(data.timeZone),
          })}
        </p>
      )}
      {!data && !error && <Loading rows={4} height={150} />}
      {data && campaign && (
        <div className={styles.page}>
          <KeyFigures dashboard={data} showsForecast={showsForecast} onForecast={() => setShowsForecast(!showsForecast)} />
          {(showsForecast || isPrinted) && data.forecast && data.closesOn && (
            <ForecastPanel dashboard={data} forecast={data.forecast} closesOn={data.closesOn} />
          )}
          <div className={`${styles.columns} ${styles.even}`}>
            <FunnelPanel dashboard={data} />
            {!campaign.isOpen ? (
              <BalancePanel dashboard={data} />
            ) : isUntouched(data, filters) ? (
              <FirstSteps campaign={slug} dashboard={data} />
            ) : (
              <NextBestPanel campaign={slug} dashboard={data} />
            )}
          </div>
          <div className={`${styles.columns} ${styles.wideFirst}`}>
            <MapPanel campaign={slug} dashboard={data} />
            <TrendPanel campaign={campaign} dashboard={data} />
          </div>
          {campaign.isOpen && (
            <div className={styles.columns}>
              <BalancePanel dashboard={data} />
              <StalePanel campaign={slug} dashboard={data} />
            </div>
          )}
          <div className={styles.columns}>
            <TimePanel dashboard={data} />
            <ActivityPanel dashboard={data} />
          </div>
        </div>
      )}
    </>
  );
}
