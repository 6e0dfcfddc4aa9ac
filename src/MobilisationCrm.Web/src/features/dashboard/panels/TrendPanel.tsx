import { IconTrendingUp } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { Panel } from '@/components/ui/Panel';
import type { Campaign } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { ChartPanel } from './ChartPanel';
import type { Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';
import type { BuildChart } from '@/features/dashboard/charts/EChart';
import { trendLine } from '@/features/dashboard/figures';

interface Props {
  campaign: Campaign;
  dashboard: Dashboard;
}

/** Confirmed co-sponsors day by day against the target and the closing date. */
export function TrendPanel({ campaign, dashboard }: Props) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { trend, target, closesOn, adoptedOn, today, from, until } = dashboard;
  const line = useMemo(() => trendLine(trend, campaign, today, from, until), [trend, campaign, today, from, until]);

  const build = useCallback<BuildChart>(
    (token) => {
      const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
      const highest = Math.max(target ?? 0, ...line.map(([, count]) => count));
      const dates = (['closes', 'adopted'] as const).flatMap((kind) => {
        const on = kind === 'closes' ? closesOn : adoptedOn;
        return on && !(from && on < from) && !(until && on > until) ? [{ kind, on }] : [];
      });
      const ends = [...line.map(([day]) => day), ...dates.map(({ on }) => on)].sort();
      return {
        useUTC: true,
        grid: { left: 4, right: 16, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        tooltip: {
          trigger: 'axis',
          backgroundColor: token('--card'),
          borderColor: token('--line'),
          textStyle: { color: token('--ink'), fontSize: 12 },
          formatter: (items: { value: [number, number] }[]) => {
            const [first] = items;
            return first ? `${format.date(new Date(first.value[0]).toISOString())}: ${format.number(first.value[1])}` : '';
          },
        },
        xAxis: {
          type: 'time',
          min: at(ends[0] ?? today),
          max: at(ends.at(-1) ?? today),
          splitNumber: 4,
          axisLine: { lineStyle: { color: token('--line') } },
          axisTick: { show: false },
          axisLabel: {
            color: token('--quiet'),
            hideOverlap: true,
            formatter: (day: number) => format.brief(new Date(day).toISOString()),
          },
        },
        yAxis: {
          type: 'value',
          max: Math.ceil((highest * 1.1) / 10) * 10,
          minInterval: 1,
          splitLine: { lineStyle: { color: token('--line') } },
          axisLabel: { color: token('--quiet') },
        },
        series: [
          {
            type: 'line',
            step: 'end',
            showSymbol: trend.length < 3,
            symbolSize: 7,
            data: line.map(([day, count]) => [at(day), count]),
            lineStyle: { color: token('--confirmed'), width: 2.5 },
            itemStyle: { color: token('--confirmed') },
            areaStyle: { color: token('--confirmed-tint'), opacity: 0.6 },
            markLine: {
              symbol: 'none',
              animation: false,
              silent: true,
              lineStyle: { color: token('--quiet'), type: 'dashed' },
              label: { color: token('--quiet'), fontSize: 11 },
              data: [
                ...(target
                  ? [
                      {
                        yAxis: target,
                        label: { position: 'insideStartTop', formatter: t('trend.target', { target: format.number(target) }) },
                      },
                    ]
                  : []),
                ...dates.map(({ kind, on }, index) => ({
                  xAxis: at(on),
                  label: { position: 'end', align: 'right', offset: [0, index * -14], formatter: t(`trend.${kind}`, { date: format.brief(on) }) },
                })),
              ],
            },
          },
        ],
      };
    },
    [adoptedOn, closesOn, format, from, line, t, target, today, trend.length, until],
  );

  const last = trend.at(-1);
  if (!last) {
    return (
      <Panel title={t('trend.title')} note={t('trend.note')}>
        <EmptyState icon={IconTrendingUp} title={t('trend.none')} hint={t('trend.noneHint')} />
      </Panel>
    );
  }

  return (
    <ChartPanel
      title={t('trend.title')}
      note={t('trend.note')}
      summary={t('trend.summary', { count: format.number(last.coSponsors), date: format.date(last.on) })}
      height={264}
      build={build}
      table={
        <table className={styles.table} aria-label={t('trend.title')}>
          <thead>
            <tr>
              <th scope="col">{t('trend.day')}</th>
              <th scope="col" className={styles.number}>
                {t('balance.coSponsors')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ on, coSponsors }) => (
              <tr key={on}>
                <th scope="row">{format.date(on)}</th>
                <td className={styles.number}>{format.number(coSponsors)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
