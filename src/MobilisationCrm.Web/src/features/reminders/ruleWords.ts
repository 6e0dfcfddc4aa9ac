import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import { stages } from '@/lib/world/stages';
import type { Rule } from './reminders';

export interface RuleWords {
  when: string;
  whom: string;
  /** Both in one line. */
  all: string;
}

/** A rule as one would say it: when it goes out, and to whom. */
export function useRuleWords(): (rule: Pick<Rule, 'kind' | 'workingDays' | 'fromStage'>) => RuleWords {
  const { t } = useTranslation(['reminders', 'common']);
  const format = useFormat();
  return ({ kind, workingDays, fromStage }) => {
    const days = { count: workingDays, number: format.number(workingDays) };
    const stage = t(`common:stage.${fromStage}`);
    const words = (when: string, whom: string) => ({ when, whom, all: t('words', { when, whom }) });
    switch (kind) {
      case 'AnswerMissing':
        return words(t('when.before', days), t('whom.notAnswered'));
      case 'MeetingAhead':
        return words(t('when.before', days), t('whom.coming'));
      case 'Thanks':
        return words(t('when.after', days), t('whom.came'));
      case 'ClosingDate':
        return words(
          t('when.closing', days),
          fromStage === stages[0]
            ? t('whom.all')
            : fromStage === stages.at(-1)
              ? t('whom.atLast', { stage })
              : t('whom.from', { stage }),
        );
    }
  };
}
