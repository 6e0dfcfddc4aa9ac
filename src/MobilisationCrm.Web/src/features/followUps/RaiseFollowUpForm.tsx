import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useRaiseFollowUp } from './followUps';
import { useOwners } from '@/features/accounts/accounts';
import { useSession } from '@/features/session/session';
import { addDays } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';

interface Props {
  campaign: string;
  iso2: string;
  today: string;
  onDone: () => void;
}

/** One thing to do: what, by when and by whom. The reader and a week from now unless said otherwise. */
export function RaiseFollowUpForm({ campaign, iso2, today, onDone }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const session = useSession();
  const owners = useOwners();
  const raise = useRaiseFollowUp(campaign);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { title: '', dueOn: addDays(today, 7), ownerId: session.id },
    validate: {
      title: (value) => (value.trim() ? null : t('followUp.titleMissing')),
      dueOn: (value) => (value ? null : t('followUp.dueMissing')),
    },
  });
  useUnsaved(form.isDirty);

  const submit = form.onSubmit(({ title, dueOn, ownerId }) => {
    setRest(undefined);
    raise.mutate(
      { iso2, title: title.trim(), dueOn, ownerId },
      {
        onSuccess: () => {
          toastDone(t('followUp.raised'));
          onDone();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={8} mb={8}>
        <ErrorAlert error={rest} />
        <TextInput
          label={t('followUp.what')}
          required
          maxLength={300}
          autoFocus
          autoComplete="off"
          {...form.getInputProps('title')}
        />
        <Group gap={8} grow align="flex-start">
          <DateField withChips label={t('next.when')} required min={today} {...form.getInputProps('dueOn')} />
          <Select
            label={t('common:owner.label')}
            allowDeselect={false}
            data={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
            {...form.getInputProps('ownerId')}
          />
        </Group>
        <FormButtons onCancel={onDone} isSaving={raise.isPending} size="xs" />
      </Stack>
    </form>
  );
}
