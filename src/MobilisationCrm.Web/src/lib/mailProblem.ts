import { useTranslation } from 'react-i18next';

/** What stands in the way of a letter, and what to do about it; a code that is new stays readable. */
export function useMailProblem(): (code: string) => string {
  const { t } = useTranslation('meetings');
  return (code) => {
    switch (code) {
      case 'no-address':
        return t('problem.noAddress');
      case 'objects-to-mail':
        return t('problem.objects');
      case 'left-post':
        return t('problem.leftPost');
      case 'suppressed':
        return t('problem.suppressed');
      case 'domain-not-allowed':
        return t('problem.domain');
      case 'weekly-cap':
        return t('problem.weeklyCap');
      default:
        return code;
    }
  };
}
