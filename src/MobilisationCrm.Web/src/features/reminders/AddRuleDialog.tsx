import { Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/Dialog';
import { ErrorAlert } from '@/components/ErrorAlert';
import { FormButtons } from '@/components/FormButtons';
import { showFieldErrors } from '@/lib/forms';
import { toastDone } from '@/lib/toast';
import { ruleKinds, useAddRule, type RuleKind } from './reminders';
import { DistanceFields, isWholeDays, type RuleValues } from './RuleFields';

/** A new rule is in force at once, in the office hours that the API gives it. */
export function AddRuleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['reminders', 'common']);
  const add = useAddRule();
  const [rest, setRest] = useState<unknown>();
  const form = useForm<RuleValues>({
    initialValues: { kind: 'AnswerMissing', workingDays: 5, fromHour: '9', untilHour: '17', fromStage: 'BilateralMeeting' },
    validate: { workingDays: (value) => (isWholeDays(value) ? null : t('invalid.workingDays')) },
  });

  const submit = form.onSubmit(({ kind, workingDays, fromStage }) => {
    setRest(undefined);
    add.mutate(
      { kind, workingDays: Number(workingDays), fromStage: kind === 'ClosingDate' ? fromStage : null },
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
    <Dialog title={t('rules.add')} onClose={onClose} closeOnClickOutside={!form.isDirty()}>
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
          <p style={{ margin: 0, color: 'var(--quiet)' }}>{t('rules.addHint')}</p>
          <FormButtons onCancel={onClose} isSaving={add.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
