import { useTranslation } from 'react-i18next';

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
