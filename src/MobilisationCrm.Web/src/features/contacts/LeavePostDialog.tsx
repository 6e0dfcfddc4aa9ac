import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { toDate } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { useZone } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { useLeavePost, type Contact, type Tenure } from './contacts';

interface Props {
  contact: Contact;
  tenure: Tenure;
  onClose: () => void;
}

/** The person leaves a post; what was done in it stays with the post. */
export function LeavePostDialog({ contact, tenure, onClose }: Props) {
  const { t } = useTranslation(['contacts', 'common']);
  const today = toDate(new Date(), useZone());
  const leave = useLeavePost(contact.id, tenure.id);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { endsOn: today },
    validate: { endsOn: (value) => (value && value >= tenure.startsOn ? null : t('invalid.endsOn')) },
  });

  const submit = form.onSubmit(({ endsOn }) => {
    setRest(undefined);
    leave.mutate(endsOn, {
      onSuccess: () => {
        toastDone(t('posts.left'));
        onClose();
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  return (
    <Dialog title={t('posts.leave')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush quiet">
            {tenure.post} · {tenure.organisation}
          </p>
          <DateField
            label={t('field.endsOn')}
            description={t('field.endsOnHint')}
            required
            data-autofocus
            {...form.getInputProps('endsOn')}
          />
          <FormButtons onCancel={onClose} isSaving={leave.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
