import { useTranslation } from 'react-i18next';
import { Question } from '@/components/ui/Question';
import { toastDone } from '@/lib/page/toast';
import { useRemoveRule, type Rule } from './reminders';
import { useRuleWords } from './ruleWords';

/** Asks before a rule is removed, and names the milder way. */
export function RemoveRuleDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation('reminders');
  const inWords = useRuleWords();
  const remove = useRemoveRule();

  // Not by the callbacks of mutate: they are not called once the rule has left the list. A refusal stands in the dialog.
  const go = () =>
    void remove.mutateAsync(rule.id).then(
      () => {
        toastDone(t('rules.removed'));
        onClose();
      },
      () => undefined,
    );

  return (
    <Question
      title={t('rules.removeTitle')}
      stay={t('rules.keep')}
      go={t('rules.remove')}
      isPending={remove.isPending}
      error={remove.error}
      onStay={onClose}
      onGo={go}
    >
      <p className="flush strong">{inWords(rule).all}</p>
      <p className="flush quiet">{t('rules.removeHint')}</p>
    </Question>
  );
}
