import { Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useRecordPosition } from '@/features/engagements/engagements';
import { ReadersField } from '@/features/readers/ReadersField';
import { secretariat, toReaders } from '@/features/readers/readers';
import { toDate } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { useZone } from '@/lib/world/locale';
import { positions, type Position } from '@/lib/world/stages';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';

interface Props {
  campaign: string;
  iso2: string;
  onDone: () => void;
}

export function RecordPositionForm({ campaign, iso2, onDone }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const today = toDate(new Date(), useZone());
  const record = useRecordPosition(campaign, iso2);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { position: null as Position | null, on: today, basis: 'Stated' as 'Stated' | 'Derived', source: '', ...secretariat },
    validate: {
      position: (value) => (value ? null : t('position.missing')),
      source: (value) => (value.trim() ? null : t('sourceMissing')),
    },
  });
  useUnsaved(form.isDirty);

  const submit = form.onSubmit(({ position, on, basis, source, ...readers }) => {
    setRest(undefined);
    record.mutate(
      { position: position!, on: on || null, basis, source: source.trim(), ...toReaders(readers) },
      {
        onSuccess: () => {
          toastDone(t('position.recorded'));
          onDone();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={8} mt={10}>
        <ErrorAlert error={rest} />
        <Select
          label={t('common:position.label')}
          required
          data-autofocus
          autoFocus
          data={positions.map((position) => ({ value: position, label: t(`common:position.${position}`) }))}
          {...form.getInputProps('position')}
        />
        <Group gap={8} grow>
          <DateField label={t('on')} max={today} {...form.getInputProps('on')} />
          <Select
            label={t('position.basis')}
            allowDeselect={false}
            data={(['Stated', 'Derived'] as const).map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
            {...form.getInputProps('basis')}
          />
        </Group>
        <TextInput
          label={t('source')}
          description={t('sourceHint')}
          required
          maxLength={2000}
          {...form.getInputProps('source')}
        />
        <ReadersField form={form} />
        <FormButtons onCancel={onDone} isSaving={record.isPending} size="xs" />
      </Stack>
    </form>
  );
}
