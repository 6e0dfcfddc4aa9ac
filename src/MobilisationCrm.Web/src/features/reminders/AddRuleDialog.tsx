import { Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { ruleKinds, useAddRule, type RuleKind } from './reminders';
import { DistanceFields, HourFields, ruleChecks, type RuleValues } from './RuleFields';

/** A new rule is in force at once. */
export function AddRuleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'common']);
  const add = useAddRule();
  const [rest, setRest] = useState<unknown>();
  const form = useForm<RuleValues>({
    initialValues: { kind: 'AnswerMissing', workingDays: 5, fromHour: '9', untilHour: '17', fromStage: 'BilateralMeeting' },
    validate: ruleChecks(t),
  });

  const submit = form.onSubmit(({ kind, workingDays, fromHour, untilHour, fromStage }) => {
    setRest(undefined);
    add.mutate(
      {
        kind,
        workingDays: Number(workingDays),
        fromHour: Number(fromHour),
        untilHour: Number(untilHour),
        fromStage: kind === 'ClosingDate' ? fromStage : null,
      },
      {
        onSuccess: () => {
          toastDone(t('rules.added'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('rules.add')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <Select
            label={t('field.kind')}
            required
            allowDeselect={false}
            data-autofocus
            data={ruleKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            {...form.getInputProps('kind')}
            onChange={(kind) => form.setFieldValue('kind', kind as RuleKind)}
          />
          <DistanceFields form={form} />
          <HourFields form={form} />
          <FormButtons onCancel={onClose} isSaving={add.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
