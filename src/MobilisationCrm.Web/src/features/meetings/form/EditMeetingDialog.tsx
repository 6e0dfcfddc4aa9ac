import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { MeetingFields } from './MeetingFields';
import { inWords, toEdit, valuesOf } from './meetingForm';
import { useEditMeeting, type MeetingDetail } from '@/features/meetings/meetings';
import { useChangedMeanwhile } from '@/features/meetings/sending/useChangedMeanwhile';
import { useMeetingForm } from './useMeetingForm';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  etag: string;
  onClose: () => void;
}

/** Changes time, place or words. Saving tells nobody: the changed letters go with the next "send". */
export function EditMeetingDialog({ campaign, detail, etag, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const edit = useEditMeeting(campaign, detail.meeting.id);
  const [rest, setRest] = useState<unknown>();
  const form = useMeetingForm(valuesOf(detail));
  useFreshValues(form, valuesOf(detail), etag, inWords);
  const changed = useChangedMeanwhile(detail, 'meeting');

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    edit.mutate(
      { etag, body: toEdit(values) },
      {
        onSuccess: () => {
          toastDone(t(detail.meeting.status === 'Sent' ? 'edit.savedSent' : 'edit.saved'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('edit.title')} size={620} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} alsoChanged={changed} />
          <p className="flush quiet">{t('edit.hint')}</p>
          <MeetingFields form={form} withKind={false} />
          <FormButtons onCancel={onClose} isSaving={edit.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
