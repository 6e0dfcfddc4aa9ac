import { Anchor } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '@/lib/world/locale';
import { ChartPanel } from './ChartPanel';
import { useListPath, type Dashboard, type GroupBalance } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';
import type { BuildChart } from '@/features/dashboard/charts/EChart';

const shows = ['sponsored', 'pledged', ''] as const;

/** Confirmed co-sponsors and pledges of each regional group against its size; observers are in none. */
export function BalancePanel({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'engagements']);
  const format = useFormat();
  const navigate = useNavigate();
  const listPath = useListPath();
  const { balance } = dashboard;
  const listOf = (group: GroupBalance['group'], show: (typeof shows)[number]) =>
    listPath(`group=${group}${show && `&show=${show}`}`);

  const build = useCallback<BuildChart>(
    (token, width) => {
      const isNarrow = width < 420;
      const parts = [
        {
          of: (row: GroupBalance) => row.coSponsors,
          ground: '--stage-CoSponsorship',
          ink: '--stage-CoSponsorship-ink',
          line: '',
        },
        { of: (row: GroupBalance) => row.pledges, ground: '--pledge-tint', ink: '--pledge', line: '--pledge' },
        {
          of: (row: GroupBalance) => row.members - row.coSponsors - row.pledges,
          ground: '--neutral-tint',
          ink: '--neutral-ink',
          line: '',
        },
      ];
      return {
        grid: { left: 0, right: isNarrow ? 64 : 52, top: 4, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
        xAxis: { type: 'value', show: false, max: 100 },
        yAxis: {
          type: 'category',
          inverse: true,
          data: balance.map(({ group }) => t(`engagements:group.${group}`)),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            color: token('--ink'),
            fontSize: 12,
            width: isNarrow ? 92 : 150,
            overflow: 'break',
            lineHeight: 14,
            align: 'right',
          },
        },
        series: parts.map(({ of, ground, ink, line }, part) => ({
          type: 'bar',
          stack: 'members',
          barWidth: '52%',
          barMaxWidth: 26,
          data: balance.map((row) => {
            const count = of(row);
            const share = (count / row.members) * 100;
            return {
              value: share,
              itemStyle: line
                ? { color: token(ground), borderColor: token(line), borderWidth: count > 0 ? 1 : 0, borderType: 'dashed' }
                : { color: token(ground) },
              label: {
                show: part === 2 || (!isNarrow && count > 0 && share >= 7),
                position: part === 2 ? 'right' : 'inside',
                color: token(part === 2 ? '--quiet' : ink),
                fontSize: 12,
                formatter:
                  part === 2
                    ? `${isNarrow ? `${format.number(row.coSponsors)} ` : ''}${t('balance.of', { members: format.number(row.members) })}`
                    : format.number(count),
              },
            };
          }),
        })),
      };
    },
    [balance, format, t],
  );

  const summary = balance
    .map((row) =>
      t('balance.row', {
        group: t(`engagements:group.${row.group}`),
        coSponsors: format.number(row.coSponsors),
        members: format.number(row.members),
      }),
    )
    .join('; ');

  return (
    <ChartPanel
      title={t('balance.title')}
      note={t('balance.note')}
      summary={summary}
      height={240}
      build={build}
      onOpen={({ row, series }) => {
        const group = balance[row]?.group;
        if (group) {
          void navigate(listOf(group, shows[series] ?? ''));
        }
      }}
      keys={[
        { label: t('balance.coSponsors'), ground: '--stage-CoSponsorship' },
        { label: t('balance.pledges'), ground: '--pledge-tint', line: '--pledge' },
        { label: t('balance.others'), ground: '--neutral-tint' },
      ]}
      table={
        <table className={styles.table} aria-label={t('balance.title')}>
          <thead>
            <tr>
              <th scope="col">{t('engagements:filter.group')}</th>
              <th scope="col" className={styles.number}>
                {t('balance.coSponsors')}
              </th>
              <th scope="col" className={styles.number}>
                {t('balance.pledges')}
              </th>
              <th scope="col" className={styles.number}>
                {t('balance.members')}
              </th>
              <th scope="col" className={styles.number}>
                {t('balance.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {balance.map(({ group, coSponsors, pledges, members, share }) => (
              <tr key={group}>
                <th scope="row">{t(`engagements:group.${group}`)}</th>
                {(
                  [
                    ['sponsored', coSponsors],
                    ['pledged', pledges],
                    ['', members],
                  ] as const
                ).map(([show, count]) => (
                  <td key={show} className={styles.number}>
                    <Anchor component={Link} inherit underline="always" to={listOf(group, show)}>
                      {format.number(count)}
                    </Anchor>
                  </td>
                ))}
                <td className={styles.number}>{format.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
