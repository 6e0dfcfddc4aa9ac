import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StageBadge } from '@/components/states/StageBadge';
import { useFormat } from '@/lib/world/locale';
import { lyingBars } from '@/features/dashboard/charts/bars';
import { ChartPanel } from './ChartPanel';
import type { Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';

/** How long stays in a stage were, and how long those that last have taken so far. */
export function TimePanel({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common']);
  const format = useFormat();
  const { timeInStage } = dashboard;
  const days = useMemo(
    () => (value: number | null) => (value === null ? '–' : t('funnel.days', { number: format.number(value) })),
    [format, t],
  );
  const build = useMemo(
    () =>
      lyingBars({
        rows: timeInStage.map(({ stage }) => t(`common:stage.${stage}`)),
        series: [
          {
            name: t('time.completed'),
            values: timeInStage.map(({ medianDays }) => medianDays),
            ground: '--stage-InformationMeeting',
            ink: '--stage-InformationMeeting-ink',
          },
          {
            name: t('time.standing'),
            values: timeInStage.map(({ medianStanding }) => medianStanding),
            ground: '--stage-MinistryLiaison',
            ink: '--stage-MinistryLiaison-ink',
          },
        ],
        text: days,
      }),
    [days, t, timeInStage],
  );

  return (
    <ChartPanel
      title={t('time.title')}
      note={t('time.note')}
      summary={timeInStage
        .map(({ stage, medianDays, medianStanding }) =>
          t('time.row', { stage: t(`common:stage.${stage}`), completed: days(medianDays), standing: days(medianStanding) }),
        )
        .join('; ')}
      height={300}
      build={build}
      keys={[
        { label: t('time.completed'), ground: '--stage-InformationMeeting' },
        { label: t('time.standing'), ground: '--stage-MinistryLiaison' },
      ]}
      table={
        <table className={styles.table} aria-label={t('time.title')}>
          <thead>
            <tr>
              <th scope="col">{t('common:stage.label')}</th>
              {(['stays', 'completed', 'now', 'standing'] as const).map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`time.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {timeInStage.map(({ stage, completed, medianDays, standing, medianStanding }) => (
              <tr key={stage}>
                <th scope="row">
                  <StageBadge stage={stage} />
                </th>
                <td className={styles.number}>{format.number(completed)}</td>
                <td className={styles.number}>{days(medianDays)}</td>
                <td className={styles.number}>{format.number(standing)}</td>
                <td className={styles.number}>{days(medianStanding)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
