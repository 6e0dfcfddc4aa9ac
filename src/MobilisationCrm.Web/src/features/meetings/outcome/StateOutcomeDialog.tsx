import { SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { StateName } from '@/components/states/StateName';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useSetOutcome, type Meeting, type StateOutcome } from '@/features/meetings/meetings';
import { interests, outcomeFields } from './outcomes';

interface Props {
  campaign: string;
  meeting: Meeting;
  iso2: string;
  outcome: StateOutcome | undefined;
  onClose: () => void;
}

/** Interest, questions, who decides in the capital and the next step, as far as the kind of meeting asks for them. */
export function StateOutcomeDialog({ campaign, meeting, iso2, outcome, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const save = useSetOutcome(campaign, meeting.id, iso2);
  const [rest, setRest] = useState<unknown>();
  const saved = {
    interest: outcome?.interest ?? ('Some' as const),
    questions: outcome?.questions ?? '',
    decider: outcome?.decider ?? '',
    nextStep: outcome?.nextStep ?? '',
    internalNote: outcome?.internalNote ?? '',
  };
  const form = useForm({ initialValues: saved });
  useFreshValues(form, saved, outcome?.version ?? 0, (value, field) =>
    field === 'interest' ? t(`interest.${saved.interest}`) : String(value),
  );

  const submit = form.onSubmit((body) => {
    setRest(undefined);
    save.mutate(
      { version: outcome?.version, body },
      {
        onSuccess: () => {
          toastDone(t('outcome.saved'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('stateOutcome.open')} size={560} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <StateName iso2={iso2} />
          <SegmentedControl
            fullWidth
            aria-label={t('stateOutcome.interest')}
            data={interests.map((interest) => ({ value: interest, label: t(`interest.${interest}`) }))}
            {...form.getInputProps('interest')}
          />
          {outcomeFields(meeting.kind).map((field) => (
            <Textarea key={field} label={t(`stateOutcome.${field}`)} autosize minRows={2} maxLength={2000} {...form.getInputProps(field)} />
          ))}
          <Textarea
            label={t('outcome.internal')}
            description={t('outcome.internalHint')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('internalNote')}
          />
          <FormButtons onCancel={onClose} isSaving={save.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
