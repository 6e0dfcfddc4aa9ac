import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { Dialog } from '@/components/ui/Dialog';
import type { Versioned } from '@/api/client';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { CircularFields } from './CircularFields';
import { toText, useCircularForm, valuesOf } from './circularForm';
import { CircularStates } from './CircularStates';
import { useEditCircular, type CircularDetail } from './circulars';

interface Props {
  campaign: string;
  versioned: Versioned<CircularDetail>;
  onClose: () => void;
}

/** Rewrites a draft as a whole. */
export function EditCircularDialog({ campaign, versioned: { data, etag }, onClose }: Props) {
  const { t } = useTranslation(['mail', 'common']);
  const edit = useEditCircular(campaign, data.circular.id);
  const [rest, setRest] = useState<unknown>();
  const form = useCircularForm(valuesOf(data));

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    edit.mutate(
      { etag, body: toText(values) },
      {
        onSuccess: () => {
          toastDone(t('circular.saved'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('circular.edit')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <CircularFields form={form} />
          <CircularStates form={form} />
          <FormButtons onCancel={onClose} isSaving={edit.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
