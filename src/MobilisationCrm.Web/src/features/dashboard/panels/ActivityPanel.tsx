import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import { useFormat } from '@/lib/world/locale';
import { lyingBars } from '@/features/dashboard/charts/bars';
import { ChartPanel } from './ChartPanel';
import { useListPath, type Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';

const kinds = ['interactions', 'meetings', 'followUps'] as const;
const tones = { interactions: 'MinistryLiaison', meetings: 'InformationMeeting', followUps: 'Identified' } as const;

/** What each colleague did in the period: contacts logged, meetings run, follow-ups done. */
export function ActivityPanel({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const format = useFormat();
  const listPath = useListPath();
  const { activity } = dashboard;
  const build = useMemo(
    () =>
      lyingBars({
        rows: activity.map(({ who }) => who.name),
        series: kinds.map((kind) => ({
          name: t(`activity.${kind}`),
          values: activity.map((row) => row[kind]),
          ground: `--stage-${tones[kind]}`,
          ink: `--stage-${tones[kind]}-ink`,
        })),
        stacked: true,
        text: format.number,
      }),
    [activity, format, t],
  );

  if (activity.every((row) => kinds.every((kind) => row[kind] === 0))) {
    return (
      <Panel title={t('activity.title')} note={t('activity.note')}>
        <p className={styles.quiet}>{t('activity.none')}</p>
      </Panel>
    );
  }

  return (
    <ChartPanel
      title={t('activity.title')}
      note={t('activity.note')}
      summary={activity
        .map((row) => `${row.who.name}: ${kinds.map((kind) => `${t(`activity.${kind}`)} ${format.number(row[kind])}`).join(', ')}`)
        .join('; ')}
      height={Math.max(120, activity.length * 46)}
      build={build}
      keys={kinds.map((kind) => ({ label: t(`activity.${kind}`), ground: `--stage-${tones[kind]}` }))}
      table={
        <table className={styles.table} aria-label={t('activity.title')}>
          <thead>
            <tr>
              <th scope="col">{t('activity.who')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className={styles.number}>
                  {t(`activity.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {activity.map((row) => (
              <tr key={row.who.id}>
                <th scope="row">
                  <Anchor component={Link} inherit underline="always" to={listPath(`owner=${row.who.id}`)}>
                    {row.who.name}
                  </Anchor>
                </th>
                {kinds.map((kind) => (
                  <td key={kind} className={styles.number}>
                    {format.number(row[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
