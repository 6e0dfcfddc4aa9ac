import { Anchor } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { StageBadge } from '@/components/states/StageBadge';
import { useFormat } from '@/lib/world/locale';
import { ChartPanel } from './ChartPanel';
import { useListPath, type Dashboard, type FunnelStage } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';
import type { BuildChart } from '@/features/dashboard/charts/EChart';

const none = '–';

/** How many States stand in each stage now and ever did, how many of those went on, and how long they stayed. */
export function FunnelPanel({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const { funnel, coSponsors } = dashboard;
  const listPath = useListPath();
  const listOf = (stage: FunnelStage['stage']) => listPath(`stage=${stage}`);

  const build = useCallback<BuildChart>(
    (token, width) => {
      const isNarrow = width < 480;
      // Those at the last stage that only pledged are shown apart.
      const pledged = ({ stage, current }: FunnelStage) => (stage === 'CoSponsorship' ? Math.max(0, current - coSponsors) : 0);
      const left = ({ current, reached }: FunnelStage) => reached - current;
      const parts = [
        { of: (row: FunnelStage) => row.current - pledged(row), style: (row: FunnelStage) => ({ color: token(`--stage-${row.stage}`) }) },
        { of: pledged, style: () => ({ color: token('--stage-pledged') }) },
        { of: left, style: (row: FunnelStage) => ({ color: token('--card'), borderColor: token('--quiet'), borderWidth: left(row) && 0.8 }) },
      ];
      const text = ({ current, reached, conversion, medianDays }: FunnelStage) =>
        [
          t('funnel.nowAndEver', { now: format.number(current), ever: format.number(reached) }),
          !isNarrow && conversion !== null && t('funnel.goOn', { share: format.percent(conversion) }),
          !isNarrow && medianDays !== null && t('funnel.days', { number: format.number(medianDays) }),
        ]
          .filter(Boolean)
          .join(' · ');
      return {
        grid: {
          left: 0,
          // As wide as the longest words beside the longest bar.
          right: 8 + 6.4 * Math.max(...funnel.map((row) => text(row).length)),
          top: 4,
          bottom: 0,
          outerBoundsMode: 'same',
          outerBoundsContain: 'axisLabel',
        },
        xAxis: { type: 'value', show: false, max: Math.max(1, ...funnel.map(({ reached }) => reached)) },
        yAxis: {
          type: 'category',
          inverse: true,
          data: funnel.map(({ stage }) => t(`common:stage.${stage}`)),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: token('--ink'),
            fontSize: 12,
            width: isNarrow ? 98 : 130,
            overflow: 'break',
            lineHeight: 14,
            align: 'right',
          },
        },
        series: parts.map(({ of, style }, part) => ({
          type: 'bar',
          stack: 'ever',
          barWidth: '64%',
          data: funnel.map((row) => ({ value: of(row), itemStyle: style(row) })),
          label: {
            show: part === parts.length - 1,
            position: 'right',
            color: token('--ink'),
            fontSize: 12,
            formatter: ({ dataIndex }: { dataIndex: number }) => (funnel[dataIndex] ? text(funnel[dataIndex]) : ''),
          },
        })),
      };
    },
    [coSponsors, format, funnel, t],
  );

  const summary = funnel
    .map(
      ({ stage, current, reached }) =>
        `${t(`common:stage.${stage}`)}: ${t('funnel.nowAndEver', { now: format.number(current), ever: format.number(reached) })}`,
    )
    .join('; ');

  return (
    <ChartPanel
      title={t('funnel.title')}
      note={t('funnel.note')}
      summary={t('funnel.summary', { figures: summary })}
      height={288}
      build={build}
      keys={[
        { label: t('funnel.current'), ground: '--stage-MinistryLiaison' },
        { label: t('funnel.before'), ground: '--card', line: '--quiet' },
      ]}
      onOpen={({ row }) => {
        const stage = funnel[row]?.stage;
        if (stage) {
          void navigate(listOf(stage));
        }
      }}
      table={
        <table className={styles.table} aria-label={t('funnel.title')}>
          <thead>
            <tr>
              <th scope="col">{t('common:stage.label')}</th>
              <th scope="col" className={styles.number}>
                {t('funnel.reached')}
              </th>
              <th scope="col" className={styles.number}>
                {t('funnel.conversion')}
              </th>
              <th scope="col" className={styles.number}>
                {t('funnel.median')}
              </th>
              <th scope="col" className={styles.number}>
                {t('funnel.current')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funnel.map(({ stage, reached, conversion, medianDays, current }) => (
              <tr key={stage}>
                <th scope="row">
                  <StageBadge stage={stage} />
                </th>
                <td className={styles.number}>{format.number(reached)}</td>
                <td className={styles.number}>{conversion === null ? none : format.percent(conversion)}</td>
                <td className={styles.number}>
                  {medianDays === null ? none : t('funnel.days', { number: format.number(medianDays) })}
                </td>
                <td className={styles.number}>
                  <Anchor component={Link} inherit underline="always" to={listOf(stage)}>
                    {format.number(current)}
                  </Anchor>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
