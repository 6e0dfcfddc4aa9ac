import { Group, Radio, Stack, TextInput } from '@mantine/core';
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
import { useRecordVote, voteChoices, type VoteItem } from './commitments';

interface Props {
  campaign: string;
  iso2: string;
  /** The record that this one corrects. */
  wrong: VoteItem | undefined;
  onClose: () => void;
}

/** Records how the State voted, or corrects such a record, which stays readable in the timeline. */
export function VoteDialog({ campaign, iso2, wrong, onClose }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const today = toDate(new Date(), useZone());
  const record = useRecordVote(campaign, iso2);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { choice: wrong?.choice ?? null, on: wrong?.on ?? today, source: wrong?.source ?? '' },
    validate: {
      choice: (value) => (value ? null : t('vote.missing')),
      source: (value) => (value.trim() ? null : t('sourceMissing')),
    },
  });

  const submit = form.onSubmit(({ choice, on, source }) => {
    setRest(undefined);
    record.mutate(
      { choice: choice!, on: on || null, source: source.trim(), correctsId: wrong?.id ?? null },
      {
        onSuccess: () => {
          toastDone(t('vote.recorded'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={wrong ? t('vote.correct') : t('vote.record')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush quiet">{t(wrong ? 'taskHint.correct' : 'vote.hint')}</p>
          <Radio.Group label={t('vote.choice')} required {...form.getInputProps('choice')}>
            <Group gap={16} my={6}>
              {voteChoices.map((choice, index) => (
                <Radio key={choice} value={choice} label={t(`vote.${choice}`)} data-autofocus={index === 0 || undefined} />
              ))}
            </Group>
          </Radio.Group>
          <DateField label={t('on')} max={today} {...form.getInputProps('on')} />
          <TextInput
            label={t('source')}
            description={t('vote.sourceHint')}
            required
            maxLength={2000}
            {...form.getInputProps('source')}
          />
          <FormButtons onCancel={onClose} isSaving={record.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
