import { Group, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useEditEngagement, type Engagement } from '@/features/engagements/engagements';
import { useOwners } from '@/features/accounts/accounts';
import { showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';

interface Props {
  campaign: string;
  engagement: Engagement;
  etag: string;
  onDone: () => void;
}

const statuses = ['Active', 'OnHold', 'Declined'] as const;

export function NextStepForm({ campaign, engagement, etag, onDone }: Props) {
  const { t } = useTranslation(['states', 'common', 'engagements']);
  const edit = useEditEngagement(campaign, engagement.iso2);
  const owners = useOwners();
  const [rest, setRest] = useState<unknown>();
  const saved = {
    nextStep: engagement.nextStep,
    nextStepDue: engagement.nextStepDue ?? '',
    ownerId: engagement.owner?.id ?? null,
    status: engagement.status,
  };
  const form = useForm({ initialValues: saved });
  useUnsaved(form.isDirty);
  useFreshValues(form, saved, etag, (value, field) => {
    switch (field) {
      case 'ownerId':
        return engagement.owner!.name;
      case 'status':
        return t(`engagements:status.${engagement.status}`);
      default:
        return String(value);
    }
  });

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    edit.mutate(
      {
        etag,
        body: {
          nextStep: values.nextStep.trim(),
          nextStepDue: values.nextStepDue || null,
          ownerId: values.ownerId,
          status: values.status,
        },
      },
      {
        onSuccess: () => {
          toastDone(t('next.saved'));
          onDone();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={8}>
        <ErrorAlert error={rest} />
        <Textarea label={t('next.what')} autosize minRows={2} maxLength={2000} autoFocus {...form.getInputProps('nextStep')} />
        <Group gap={8} grow>
          <DateField label={t('next.when')} {...form.getInputProps('nextStepDue')} />
          <Select
            label={t('common:owner.label')}
            clearable
            placeholder={t('common:owner.none')}
            data={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
            {...form.getInputProps('ownerId')}
          />
        </Group>
        <Select
          label={t('next.status')}
          allowDeselect={false}
          data={statuses.map((status) => ({ value: status, label: t(`engagements:status.${status}`) }))}
          {...form.getInputProps('status')}
        />
        <FormButtons onCancel={onDone} isSaving={edit.isPending} size="xs" />
      </Stack>
    </form>
  );
}
