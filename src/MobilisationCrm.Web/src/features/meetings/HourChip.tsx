import { IconCalendarX, IconClock, IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inLanguage, useFormat } from '@/lib/locale';
import styles from './Meetings.module.css';
import type { LocalHour } from './meetings';
import { isAwkward } from './sending';

/** The hour in one place; amber with its reason where nobody works then. */
export function HourChip({ hour, day, city }: { hour: LocalHour; day: string; city: string }) {
  const { t, i18n } = useTranslation('meetings');
  const format = useFormat();
  const Picture = hour.closedDay ? IconCalendarX : hour.isNight ? IconMoon : IconClock;
  const isOtherDay = hour.startsLocal.slice(0, 10) !== day.slice(0, 10);
  const reasons = [hour.isNight && t('hour.night'), hour.closedDay && inLanguage(hour.closedDay, i18n.language)].filter(Boolean);
  return (
    <li className={isAwkward(hour) ? styles.awkward : styles.chip}>
      <Picture size={14} stroke={1.75} aria-hidden />
      <span data-figure>
        {isOtherDay && `${format.weekday(hour.startsLocal)} `}
        {hour.startsLocal.slice(11, 16)} {city}
        {reasons.length > 0 && ` · ${reasons.join(', ')}`}
      </span>
    </li>
  );
}
