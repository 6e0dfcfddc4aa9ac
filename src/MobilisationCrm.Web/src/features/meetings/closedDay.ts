import { useTranslation } from 'react-i18next';

/** Why a day is closed, in the reader's language; a holiday of the United Nations keeps the name under which it is listed. */
export function useClosedDay(): (reason: string) => string {
  const { t } = useTranslation('meetings');
  return (reason) => {
    switch (reason) {
      case 'weekend':
        return t('hour.weekend');
      case 'national day':
        return t('hour.nationalDay');
      default:
        return reason;
    }
  };
}
