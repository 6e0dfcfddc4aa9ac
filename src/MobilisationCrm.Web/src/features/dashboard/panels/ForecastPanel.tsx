import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { StageBadge } from '@/components/states/StageBadge';
import { useFormat } from '@/lib/world/locale';
import { ChartPanel } from './ChartPanel';
import type { Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';
import type { BuildChart } from '@/features/dashboard/charts/EChart';
import type { Schemas } from '@/api/client';

interface Props {
  dashboard: Dashboard;
  forecast: Schemas['CoSponsorForecast'];
  closesOn: string;
}

/** What is confirmed, what is to be expected by the closing date, and the target, on one scale; and what the forecast is made of. */
export function ForecastPanel({ dashboard, forecast, closesOn }: Props) {
  const { t } = useTranslation(['dashboard', 'common']);
  const format = useFormat();
  const { target, pledges } = dashboard;
  const { confirmed, expected, low, high, steps, daysLeft, priorConversion, priorWeight } = forecast;
  const range = t('forecast.range', {
    expected: format.number(Math.round(expected)),
    low: format.number(low),
    high: format.number(high),
  });
  const inputs = t('forecast.inputs', {
    count: daysLeft,
    number: format.number(daysLeft),
    prior: format.percent(priorConversion),
    weight: format.number(priorWeight),
  });

  const build = useCallback<BuildChart>(
    (token, width) => {
      const lines = [
        { value: Math.round(expected), text: range, color: '--ink', top: true },
        ...(target
          ? [{ value: target, text: t('trend.target', { target: format.number(target) }), color: '--accent', top: false }]
          : []),
      ];
      const scale = Math.max(target ?? 0, high) * 1.06 || 1;
      return {
        grid: { left: 8, right: 8, top: 30, bottom: 30 },
        tooltip: {
          trigger: 'item',
          confine: true,
          backgroundColor: token('--card'),
          borderColor: token('--line'),
          extraCssText: `max-width:${Math.min(width - 24, 380)}px;white-space:normal`,
          textStyle: { color: token('--ink'), fontSize: 12 },
          formatter: () =>
            [
              inputs,
              ...steps
                .filter(({ standing }) => standing > 0)
                .map(({ stage, standing, chance }) =>
                  t('forecast.step', {
                    stage: t(`common:stage.${stage}`),
                    standing: format.number(standing),
                    chance: format.percent(chance),
                  }),
                ),
            ].join('<br>'),
        },
        xAxis: { type: 'value', show: false, min: 0, max: scale },
        yAxis: { type: 'category', show: false, data: [''] },
        series: [
          {
            type: 'bar',
            stack: 'all',
            barWidth: 30,
            data: [confirmed],
            itemStyle: { color: token('--stage-CoSponsorship') },
            label: {
              show: confirmed / scale > 0.06,
              position: 'inside',
              color: token('--stage-CoSponsorship-ink'),
              formatter: format.number(confirmed),
            },
            markArea: {
              itemStyle: { color: token('--accent-tint') },
              data: [[{ xAxis: low }, { xAxis: high }]],
            },
            markLine: {
              symbol: 'none',
              animation: false,
              data: lines.map(({ value, text, color, top }) => ({
                xAxis: value,
                lineStyle: { color: token(color), type: top ? 'solid' : 'dashed', width: 2 },
                label: {
                  position: top ? 'end' : 'start',
                  align: value / scale > 0.75 ? 'right' : value / scale < 0.25 ? 'left' : 'center',
                  color: token(color),
                  fontSize: 12,
                  formatter: text,
                },
              })),
            },
          },
          {
            type: 'bar',
            stack: 'all',
            data: [pledges],
            itemStyle: {
              color: token('--pledge-tint'),
              borderColor: token('--pledge'),
              borderWidth: pledges > 0 ? 1 : 0,
              borderType: 'dashed',
            },
          },
        ],
      };
    },
    [confirmed, expected, format, high, inputs, low, pledges, range, steps, t, target],
  );

  return (
    <ChartPanel
      title={t('forecast.title', { date: format.date(closesOn) })}
      note={inputs}
      summary={`${t('forecast.confirmed')}: ${format.number(confirmed)}. ${range}. ${inputs}`}
      height={124}
      build={build}
      keys={[
        { label: t('forecast.confirmed'), ground: '--stage-CoSponsorship' },
        { label: t('balance.pledges'), ground: '--pledge-tint', line: '--pledge' },
        { label: t('forecast.rangeKey'), ground: '--accent-tint' },
      ]}
      table={
        <table className={styles.table} aria-label={t('forecast.title', { date: format.date(closesOn) })}>
          <caption>
            {range}. {t('forecast.how')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('common:stage.label')}</th>
              {(['standing', 'reached', 'wentOn', 'conversion', 'days', 'chance'] as const).map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`forecast.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ stage, standing, reached, wentOn, conversion, days, daysArePrior, chance }) => (
              <tr key={stage}>
                <th scope="row">
                  <StageBadge stage={stage} pledgedOnly />
                </th>
                <td className={styles.number}>{format.number(standing)}</td>
                <td className={styles.number}>{format.number(reached)}</td>
                <td className={styles.number}>{format.number(wentOn)}</td>
                <td className={styles.number}>{format.percent(conversion)}</td>
                <td className={styles.number}>
                  {t('funnel.days', { number: format.number(days) })}
                  {daysArePrior && ` (${t('forecast.assumed')})`}
                </td>
                <td className={styles.number}>{format.percent(chance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
