import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { clock, useEditRule, type Rule } from './reminders';
import { DistanceFields, HourFields, ruleChecks, type RuleValues } from './RuleFields';

/** Changes distance, stage and hours; what a rule is about stays. */
export function EditRuleDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'common']);
  const edit = useEditRule();
  const [rest, setRest] = useState<unknown>();
  const saved: RuleValues = {
    kind: rule.kind,
    workingDays: rule.workingDays,
    fromHour: String(rule.fromHour),
    untilHour: String(rule.untilHour),
    fromStage: rule.fromStage,
  };
  const form = useForm<RuleValues>({
    initialValues: saved,
    validate: ruleChecks(t),
  });

  useFreshValues(form, saved, rule.version, (value, field) =>
    field === 'fromStage' ? t(`common:stage.${rule.fromStage}`) : field.endsWith('Hour') ? clock(Number(value)) : String(value),
  );

  const submit = form.onSubmit(({ kind, workingDays, fromHour, untilHour, fromStage }) => {
    setRest(undefined);
    edit.mutate(
      {
        rule,
        body: {
          workingDays: Number(workingDays),
          fromHour: Number(fromHour),
          untilHour: Number(untilHour),
          ...(kind === 'ClosingDate' && { fromStage }),
        },
      },
      {
        onSuccess: () => {
          toastDone(t('rules.saved'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('rules.edit')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <DistanceFields form={form} autoFocus />
          <HourFields form={form} />
          <FormButtons onCancel={onClose} isSaving={edit.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
