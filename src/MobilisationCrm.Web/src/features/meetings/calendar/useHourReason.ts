import { useTranslation } from 'react-i18next';
import { inLanguage } from '@/lib/world/locale';
import type { LocalHour } from '@/features/meetings/meetings';

/** Says why nobody works at an hour; empty for an hour at which people do. */
export function useHourReason(): (hour: LocalHour) => string {
  const { t, i18n } = useTranslation('meetings');
  return ({ isNight, closedDay }) =>
    [isNight && t('hour.night'), closedDay && inLanguage(closedDay, i18n.language)].filter(Boolean).join(', ');
}
