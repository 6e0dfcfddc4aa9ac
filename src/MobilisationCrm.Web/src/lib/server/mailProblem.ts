import { useTranslation } from 'react-i18next';

const whys = [
  'newer-letter',
  'meeting-cancelled',
  'no-longer-invited',
  'meeting-over',
  'invited-again',
  'edits-not-sent',
  'answered',
  'campaign-adopted',
  'no-longer-due',
  'too-late',
  'too-soon',
  'weekly-cap',
  'outside-hours',
  'account-not-in-use',
] as const;

/** Why a letter waits, or did not leave, by its code; undefined for any other text. */
export function useWhyNot(): (code: string) => string | undefined {
  const { t } = useTranslation('meetings');
  return (code) => {
    const known = whys.find((why) => why === code);
    return known && t(`why.${known}`);
  };
}

/** What stands in the way of a letter, and what to do about it; a code that is new stays readable. */
export function useMailProblem(): (code: string) => string {
  const { t } = useTranslation('meetings');
  const whyNot = useWhyNot();
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
      default:
        return whyNot(code) ?? code;
    }
  };
}
