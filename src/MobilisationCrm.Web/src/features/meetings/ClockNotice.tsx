import { Alert } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCity, useFormat } from '@/lib/world/locale';
import type { MeetingDetail } from './meetings';
import styles from './Meetings.module.css';

/** What staff must do since a country changed its clocks: nothing is sent by itself. */
export function ClockNotice({ detail: { meeting, clockChange } }: { detail: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const city = useCity();
  if (!clockChange) {
    return null;
  }
  const { isSkipped, startsAtBefore, toldOtherHour } = clockChange;
  const hour = meeting.startsLocal.slice(11, 16);
  return (
    <Alert
      role="status"
      className={styles.notice}
      icon={<IconClockExclamation size={18} aria-hidden />}
      title={t('clocks.title', { city: city(meeting.timeZone) })}
      styles={{ title: { color: 'var(--needs-you)' }, icon: { color: 'var(--needs-you)' } }}
    >
      {isSkipped
        ? t('clocks.skipped', { hour })
        : t('clocks.moved', {
            count: toldOtherHour,
            number: format.number(toldOtherHour),
            hour,
            // Both moments are the API's, in UTC: neither is converted here.
            now: format.wallTime(meeting.startsAt),
            before: format.wallTime(startsAtBefore ?? meeting.startsAt),
          })}
    </Alert>
  );
}
