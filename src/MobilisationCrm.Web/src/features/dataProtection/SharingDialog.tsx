import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { DateField } from '@/components/forms/DateField';
import { FormButtons } from '@/components/forms/FormButtons';
import { RemoteSelect } from '@/components/forms/RemoteSelect';
import { Dialog } from '@/components/ui/Dialog';
import { personsNamedQuery, useRecordSharing, type LegalBasis } from '@/features/dataProtection/dataProtection';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { toDate } from '@/lib/time/dates';

/** Writes down that data of persons were handed to somebody outside. */
export function SharingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['administration', 'contacts']);
  const record = useRecordSharing();
  const [rest, setRest] = useState<unknown>();
  const today = toDate(new Date(), 'America/New_York');
  const missing = (value: string) => (value.trim() ? null : t('protection.sharing.missing'));
  const form = useForm({
    initialValues: {
      sharedOn: today,
      recipient: '',
      what: '',
      purpose: '',
      legalBasis: 'LegitimateInterests' as LegalBasis,
      contactId: null as { value: string; label: string } | null,
    },
    validate: { recipient: missing, what: missing, purpose: missing },
  });

  const submit = form.onSubmit(({ sharedOn, recipient, what, purpose, legalBasis, contactId }) => {
    setRest(undefined);
    record.mutate(
      {
        sharedOn: sharedOn || null,
        recipient: recipient.trim(),
        what: what.trim(),
        purpose: purpose.trim(),
        legalBasis,
        contactId: contactId?.value ?? null,
      },
      {
        onSuccess: () => {
          toastDone(t('protection.sharing.added'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  const area = { autosize: true, minRows: 1, maxRows: 6, maxLength: 2000, required: true };
  return (
    <Dialog title={t('protection.sharing.add')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush quiet">{t('protection.sharing.stays')}</p>
          <TextInput
            label={t('protection.sharing.recipient')}
            required
            maxLength={300}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('recipient')}
          />
          <DateField label={t('protection.sharing.on')} w={180} max={today} {...form.getInputProps('sharedOn')} />
          <Textarea
            label={t('protection.sharing.what')}
            description={t('protection.sharing.whatHint')}
            {...area}
            {...form.getInputProps('what')}
          />
          <Textarea label={t('protection.sharing.purpose')} {...area} {...form.getInputProps('purpose')} />
          <Select
            label={t('contacts:field.legalBasis')}
            allowDeselect={false}
            data={Object.entries(t('contacts:legalBasis', { returnObjects: true })).map(([value, label]) => ({ value, label }))}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            {...form.getInputProps('legalBasis')}
          />
          <RemoteSelect
            label={t('protection.sharing.person')}
            description={t('protection.sharing.personHint')}
            clearable
            query={personsNamedQuery}
            value={form.values.contactId}
            error={form.errors['contactId']}
            onChange={(option) => form.setFieldValue('contactId', option)}
          />
          <FormButtons onCancel={onClose} isSaving={record.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
