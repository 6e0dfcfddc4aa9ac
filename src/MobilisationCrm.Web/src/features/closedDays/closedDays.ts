import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { everyCampaignKey } from '@/lib/world/campaign';

export type ClosedDay = Schemas['ClosedDayItem'];

const closedDaysKey = ['closed-days'] as const;

export const closedDaysQuery = {
  queryKey: closedDaysKey,
  queryFn: () => ask(api.GET('/api/v1/closed-days')),
} as const;

/** Plans and reminders of every campaign step around closed days. */
const affected = [closedDaysKey, everyCampaignKey];

export const useSetClosedDay = () =>
  useWrite(
    ({ date, name }: { date: string; name: string }) =>
      ask(api.PUT('/api/v1/closed-days/{date}', { params: { path: { date } }, body: { name } })),
    affected,
  );

export const useRemoveClosedDay = () =>
  useWrite((date: string) => ask(api.DELETE('/api/v1/closed-days/{date}', { params: { path: { date } } })), affected);

/** How sure the date of a closed day is, in the reader's words. */
export function useCertainty(): (certainty: string) => string {
  const { t } = useTranslation('settings');
  return (certainty) => {
    switch (certainty) {
      case 'fixed':
        return t('certainty.fixed');
      case 'computed':
        return t('certainty.computed');
      case 'estimated':
        return t('certainty.estimated');
      case 'confirmed':
        return t('certainty.confirmed');
      default:
        return certainty;
    }
  };
}
