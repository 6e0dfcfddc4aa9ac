import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useRaiseFollowUp } from '@/features/followUps/followUps';
import { useOwners } from '@/features/accounts/accounts';
import { useSession } from '@/features/session/session';
import { addDays } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { useStates } from '@/lib/world/states';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import type { MeetingDetail } from '@/features/meetings/meetings';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  today: string;
  onDone: () => void;
}

/** One thing agreed: what, by when, for which State, and who sees to it. */
export function ActionForm({ campaign, detail, today, onDone }: Props) {
  const { t } = useTranslation(['meetings', 'common', 'states']);
  const session = useSession();
  const owners = useOwners();
  const { name } = useStates();
  const raise = useRaiseFollowUp(campaign);
  const [rest, setRest] = useState<unknown>();
  const states = [...new Set(detail.invitations.flatMap(({ iso2, isRemoved }) => (iso2 && !isRemoved ? [iso2] : [])))];
  const form = useForm({
    initialValues: {
      title: '',
      dueOn: addDays(today, 7),
      ownerId: session.id,
      iso2: states.length === 1 ? (states[0] ?? null) : null,
      promisedByState: false,
    },
    validate: {
      title: (value) => (value.trim() ? null : t('states:followUp.titleMissing')),
      dueOn: (value) => (value ? null : t('states:followUp.dueMissing')),
      iso2: (value, { promisedByState }) => (promisedByState && !value ? t('action.stateMissing') : null),
    },
  });
  useUnsaved(form.isDirty);

  const submit = form.onSubmit(({ title, ...values }) => {
    setRest(undefined);
    raise.mutate(
      { ...values, title: title.trim(), meetingId: detail.meeting.id },
      {
        onSuccess: () => {
          toastDone(t('action.saved'));
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
        <TextInput label={t('states:followUp.what')} required maxLength={300} autoFocus autoComplete="off" {...form.getInputProps('title')} />
        <Group gap={8} grow preventGrowOverflow={false} align="flex-start">
          <DateField label={t('states:next.when')} required min={today} miw={150} {...form.getInputProps('dueOn')} />
          <Select
            label={t('common:owner.label')}
            allowDeselect={false}
            miw={150}
            data={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
            {...form.getInputProps('ownerId')}
          />
          <Select
            label={t('action.state')}
            placeholder={t('action.allStates')}
            clearable
            searchable
            miw={150}
            data={states.map((iso2) => ({ value: iso2, label: name(iso2) }))}
            {...form.getInputProps('iso2')}
          />
        </Group>
        <Checkbox
          label={t('action.byState')}
          description={t('action.byStateHint')}
          {...form.getInputProps('promisedByState', { type: 'checkbox' })}
        />
        <FormButtons onCancel={onDone} isSaving={raise.isPending} size="xs" />
      </Stack>
    </form>
  );
}
