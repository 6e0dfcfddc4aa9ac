import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useRecordCommitment } from '@/features/engagements/engagements';
import { toDate } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { useZone } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { asProblem } from '@/lib/server/problem';
import type { CommitmentTask } from './commitments';

const acts = { record: 'Made', withdraw: 'Withdrawn', annul: 'Annulled' } as const;

interface Props {
  campaign: string;
  iso2: string;
  task: CommitmentTask;
  onClose: () => void;
}

/** Records, withdraws or corrects one commitment. Nothing written before is lost: a correction names the record it corrects. */
export function CommitmentDialog({ campaign, iso2, task, onClose }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const today = toDate(new Date(), useZone());
  const record = useRecordCommitment(campaign, iso2);
  const [rest, setRest] = useState<unknown>();
  const [isEarly, setIsEarly] = useState(false);
  const wrong = 'wrong' in task ? task.wrong : undefined;
  const form = useForm({
    initialValues: {
      on: task.task === 'correct' ? task.wrong.on : today,
      source: task.task === 'correct' ? task.wrong.source : '',
      onDraft: wrong?.onDraft ?? false,
      beforeOpening: false,
    },
    validate: { source: (value) => (value.trim() ? null : t('sourceMissing')) },
  });
  const asksDraft = task.kind === 'Sponsorship' && (task.task === 'record' || task.task === 'correct');

  const submit = form.onSubmit(({ on, source, onDraft, beforeOpening }) => {
    setRest(undefined);
    record.mutate(
      {
        kind: task.kind,
        act: task.task === 'correct' ? task.wrong.act : acts[task.task],
        on: on || null,
        source: source.trim(),
        onDraft: asksDraft ? onDraft : null,
        correctsId: wrong?.id ?? null,
        beforeOpening: beforeOpening || null,
      },
      {
        onSuccess: () => {
          toastDone(t('commitment.recorded'));
          onClose();
        },
        onError: (error) => {
          setIsEarly((known) => known || asProblem(error)?.code === 'before-campaign-opens');
          setRest(showFieldErrors(form, error));
        },
      },
    );
  });

  return (
    <Dialog title={`${t(`task.${task.task}`)} · ${t(`commitment.${task.kind}`)}`} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush quiet">{t(`taskHint.${task.task}`)}</p>
          <DateField label={t('on')} max={today} {...form.getInputProps('on')} />
          <TextInput
            label={t('source')}
            description={t(task.kind === 'Sponsorship' ? 'sourceSponsorship' : 'sourceHint')}
            required
            maxLength={2000}
            data-autofocus
            {...form.getInputProps('source')}
          />
          {asksDraft && (
            <Checkbox
              label={t('commitment.onDraft')}
              description={t('commitment.onDraftHint')}
              {...form.getInputProps('onDraft', { type: 'checkbox' })}
            />
          )}
          {isEarly && <Checkbox label={t('commitment.beforeOpening')} {...form.getInputProps('beforeOpening', { type: 'checkbox' })} />}
          <FormButtons onCancel={onClose} isSaving={record.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
