import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { showFieldErrors } from '@/lib/page/forms';

interface Props {
  title: string;
  hint: string;
  action: string;
  /** The address it is about; null asks for it, nothing is about none. */
  address?: string | null;
  onGo: (values: { address: string; reason: string }) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the reason of a step that colleagues will want to understand. */
export function ReasonDialog({ title, hint, action, address, onGo, onClose }: Props) {
  const { t } = useTranslation(['mail', 'common']);
  const [rest, setRest] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const form = useForm({
    initialValues: { address: address ?? '', reason: '' },
    validate: {
      address: (value) => (address === null && !value.trim() ? t('suppression.addressMissing') : null),
      reason: (value) => (value.trim() ? null : t('reasonMissing')),
    },
  });
  const submit = form.onSubmit(async (values) => {
    setRest(undefined);
    setBusy(true);
    try {
      await onGo(values);
      onClose();
    } catch (error) {
      setRest(showFieldErrors(form, error));
      setBusy(false);
    }
  });

  return (
    <Dialog title={title} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush">{hint}</p>
          {address === null && (
            <TextInput type="email" label={t('suppression.address')} required data-autofocus {...form.getInputProps('address')} />
          )}
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus={address !== null || undefined}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
