import { IconCalendarX, IconClock, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inLanguage, useFormat } from '@/lib/world/locale';
import styles from '@/features/meetings/Meetings.module.css';
import type { LocalHour } from '@/features/meetings/meetings';

/** Says why nobody works at an hour; empty for an hour at which people do. */
export function useHourReason(): (hour: LocalHour) => string {
  const { t, i18n } = useTranslation('meetings');
  return ({ isNight, closedDay }) =>
    [isNight && t('hour.night'), closedDay && inLanguage(closedDay, i18n.language)].filter(Boolean).join(', ');
}

/** The hour in one place; amber with its reason where nobody works then. */
export function HourChip({ hour, day, city }: { hour: LocalHour; day: string; city: string }) {
  const format = useFormat();
  const Picture = hour.closedDay ? IconCalendarX : hour.isNight ? IconMoon : IconClock;
  const isOtherDay = hour.startsLocal.slice(0, 10) !== day.slice(0, 10);
  const reason = useHourReason()(hour);
  return (
    <li className={reason ? styles.awkward : styles.chip}>
      <Picture size={14} stroke={1.75} aria-hidden />
      <span data-figure>
        {isOtherDay && `${format.weekday(hour.startsLocal)} `}
        {hour.startsLocal.slice(11, 16)} {city}
        {reason && ` · ${reason}`}
      </span>
    </li>
  );
}
