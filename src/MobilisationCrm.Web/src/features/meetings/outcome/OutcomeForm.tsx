import { Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { useEditMeeting, type MeetingDetail } from '@/features/meetings/meetings';
import { useChangedMeanwhile } from '@/features/meetings/sending/useChangedMeanwhile';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  etag: string;
  onDone: () => void;
}

/** Two texts: one for the record that is shared, one that stays in the secretariat. */
export function OutcomeForm({ campaign, detail, etag, onDone }: Props) {
  const { t } = useTranslation('meetings');
  const edit = useEditMeeting(campaign, detail.meeting.id);
  const [rest, setRest] = useState<unknown>();
  const saved = { outcome: detail.outcome, internalNote: detail.internalNote };
  const form = useForm({ initialValues: saved });
  useFreshValues(form, saved, etag);
  const changed = useChangedMeanwhile(detail, 'outcome');
  useUnsaved(form.isDirty);

  const submit = form.onSubmit((body) => {
    setRest(undefined);
    edit.mutate(
      { etag, body },
      {
        onSuccess: () => {
          toastDone(t('outcome.saved'));
          onDone();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={8}>
        <ErrorAlert error={rest} alsoChanged={changed} />
        <Textarea
          label={t('outcome.shared')}
          description={t('outcome.sharedHint')}
          autoFocus
          autosize
          minRows={4}
          maxRows={20}
          maxLength={20000}
          {...form.getInputProps('outcome')}
        />
        <Textarea
          label={t('outcome.internal')}
          description={t('outcome.internalHint')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={20000}
          {...form.getInputProps('internalNote')}
        />
        <FormButtons onCancel={onDone} isSaving={edit.isPending} size="xs" />
      </Stack>
    </form>
  );
}
