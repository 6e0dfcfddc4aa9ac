import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
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
    <Dialog title={t('rules.removeTitle')} onClose={onClose}>
      <Stack gap={12}>
        <ErrorAlert error={remove.error} />
        <p className="flush strong">{inWords(rule).all}</p>
        <p className="flush quiet">{t('rules.removeHint')}</p>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('rules.keep')}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={go}>
            {t('rules.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
