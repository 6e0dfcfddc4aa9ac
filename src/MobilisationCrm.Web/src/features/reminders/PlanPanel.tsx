import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { NothingPlanned } from './NothingPlanned';
import { PlannedRow } from './PlannedRow';
import { byDay, longAhead, planQuery, shortAhead } from './reminders';
import styles from './Reminders.module.css';

interface Props {
  days: number;
  onChange: (changes: Record<string, string | null>) => void;
}

/** What will go out, day by day, unless something changes. */
export function PlanPanel({ days, onChange }: Props) {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const campaign = useCampaignSlug();
  const { data, error, refetch } = useQuery(planQuery(campaign, days));
  const ahead = data?.filter((planned) => !planned.isDropped);
  const dropped = data?.filter((planned) => planned.isDropped) ?? [];

  return (
    <Panel
      title={t('plan.title', { number: format.number(days) })}
      note={t('plan.note')}
      actions={
        <SegmentedControl
          className={styles.ahead}
          size="xs"
          aria-label={t('plan.ahead')}
          value={String(days)}
          onChange={(value) => onChange({ days: value === String(shortAhead) ? null : value })}
          data={[shortAhead, longAhead].map((value) => ({
            value: String(value),
            label: t('plan.days', { number: format.number(value) }),
          }))}
        />
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={4} height={52} />}
      {ahead?.length === 0 && <NothingPlanned campaign={campaign} days={days} onLater={() => onChange({ days: String(longAhead) })} />}
      {ahead &&
        byDay(ahead).map(({ date, items }) => (
          <section key={date} aria-labelledby={`day-${date}`}>
            <div className={styles.day}>
              <h3 id={`day-${date}`}>{format.weekday(date)}</h3>
              <span className={styles.quiet}>
                {format.fromToday(date)} · {t('plan.total', { count: items.length, number: format.number(items.length) })}
              </span>
            </div>
            <ul className={styles.rows}>
              {items.map((planned, index) => (
                <PlannedRow key={index} campaign={campaign} planned={planned} />
              ))}
            </ul>
          </section>
        ))}
      {dropped.length > 0 && (
        <section aria-labelledby="dropped">
          <div className={styles.day}>
            <h3 id="dropped">{t('plan.droppedTitle')}</h3>
          </div>
          <ul className={styles.rows}>
            {dropped.map((planned, index) => (
              <PlannedRow key={index} campaign={campaign} planned={planned} />
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}
