import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { Dialog } from '@/components/ui/Dialog';
import { SecretShownOnce } from '@/features/apiKeys/SecretShownOnce';
import { showFieldErrors } from '@/lib/page/forms';
import { useEditWebhook, useMakeWebhook, webhookEvents, type Webhook, type WebhookEvent } from './webhooks';

/** Asks what a webhook is for, where it leads and what it is told of; a new one's secret is then shown this once. */
export function WebhookDialog({ webhook, onClose }: { webhook?: Webhook; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const make = useMakeWebhook();
  const edit = useEditWebhook();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: {
      name: webhook?.name ?? '',
      url: webhook?.url ?? '',
      events: webhook?.events.filter((event) => event !== 'Test') ?? ([] as WebhookEvent[]),
    },
    validate: {
      name: (value) => (value.trim() ? null : t('webhooks.nameMissing')),
      url: (value) => (value.trim() ? null : t('webhooks.urlMissing')),
      events: (value) => (value.length > 0 ? null : t('webhooks.eventsMissing')),
    },
  });
  const submit = form.onSubmit(({ name, url, events }) => {
    setRest(undefined);
    const body = { name: name.trim(), url: url.trim(), events };
    const onError = (refused: unknown) => setRest(showFieldErrors(form, refused));
    if (webhook) {
      edit.mutate({ webhook, body }, { onSuccess: onClose, onError });
    } else {
      make.mutate(body, { onError });
    }
  });

  if (make.data) {
    // Neither Escape nor a stray click may lose what is never shown again.
    return (
      <Dialog title={t('webhooks.secret.title')}>
        <SecretShownOnce secret={make.data.secret} label={t('webhooks.secret.label')} use={t('webhooks.secret.use')} onDone={onClose} />
      </Dialog>
    );
  }

  return (
    <Dialog title={webhook ? t('webhooks.editTitle') : t('webhooks.make')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <TextInput label={t('webhooks.name')} required maxLength={300} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
          <TextInput
            type="url"
            label={t('webhooks.url')}
            description={t('webhooks.urlHint')}
            required
            maxLength={2000}
            autoComplete="off"
            placeholder="https://"
            {...form.getInputProps('url')}
          />
          <Checkbox.Group label={t('webhooks.events')} description={t('webhooks.contents')} withAsterisk {...form.getInputProps('events')}>
            <Stack gap={6} mt={6}>
              {webhookEvents.map((event) => (
                <Checkbox key={event} value={event} label={t(`webhooks.event.${event}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <FormButtons
            onCancel={onClose}
            isSaving={make.isPending || edit.isPending}
            label={webhook ? t('common:action.save') : t('webhooks.make')}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
