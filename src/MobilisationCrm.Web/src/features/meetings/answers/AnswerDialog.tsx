import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { useSession } from '@/features/session/session';
import { fromWallTime, toWallTime } from '@/lib/time/dates';
import { orNull, showFieldErrors } from '@/lib/page/forms';
import { useCity } from '@/lib/world/locale';
import { toastDone } from '@/lib/page/toast';
import { answers, staffChannels, useRecordAnswer, type Answer, type AnswerChannel, type Invitation, type Meeting } from '@/features/meetings/meetings';

interface Props {
  campaign: string;
  meeting: Meeting;
  invitation: Invitation;
  onClose: () => void;
}

/** Writes down an answer that did not come by itself, with its source. The one given last is in force; all are kept. */
export function AnswerDialog({ campaign, meeting, invitation, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common', 'states']);
  const record = useRecordAnswer(campaign, meeting.id, invitation.id);
  const { timeZone: zone } = useSession();
  const city = useCity();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: {
      answer: (invitation.answer === 'None' ? null : invitation.answer) as Answer | null,
      comment: invitation.comment,
      substituteName: invitation.substituteName,
      substituteRank: invitation.substituteRank,
      source: null as AnswerChannel | null,
      givenAt: toWallTime(new Date(), zone),
    },
    validate: {
      answer: (value) => (value ? null : t('answer.missing')),
      source: (value) => (value ? null : t('answer.sourceMissing')),
      substituteName: (value, { answer }) => (answer === 'Delegated' && !value.trim() ? t('answer.substituteMissing') : null),
    },
  });

  const submit = form.onSubmit(({ answer, source, givenAt, comment, substituteName, substituteRank }) => {
    setRest(undefined);
    record.mutate(
      {
        answer: answer!,
        source: source!,
        givenAt: givenAt ? fromWallTime(givenAt, zone).toISOString() : null,
        comment: orNull(comment),
        substituteName: answer === 'Delegated' ? orNull(substituteName) : null,
        substituteRank: answer === 'Delegated' ? orNull(substituteRank) : null,
      },
      {
        onSuccess: () => {
          toastDone(t('answer.saved'));
          onClose();
        },
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <Dialog title={t('answer.record')} onClose={onClose} isUnsaved={form.isDirty}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p className="flush quiet">{invitation.contact ?? invitation.organisation}</p>
          <Select
            label={t('answer.label')}
            required
            data-autofocus
            data={answers
              .filter((answer) => answer !== 'None')
              .map((answer) => ({ value: answer, label: t(`states:answer.${answer}`) }))}
            {...form.getInputProps('answer')}
          />
          {form.values.answer === 'Delegated' && (
            <Group gap={12} grow align="flex-start">
              <TextInput label={t('answer.substitute')} required maxLength={300} {...form.getInputProps('substituteName')} />
              <TextInput label={t('answer.rank')} maxLength={300} {...form.getInputProps('substituteRank')} />
            </Group>
          )}
          <Group gap={12} grow align="flex-start">
            <Select
              label={t('answer.source')}
              required
              data={staffChannels.map((channel) => ({ value: channel, label: t(`states:channel.${channel}`) }))}
              {...form.getInputProps('source')}
            />
            <DateField
              withTime
              label={`${t('answer.given')} (${city(zone)})`}
              max={toWallTime(new Date(), zone)}
              {...form.getInputProps('givenAt')}
            />
          </Group>
          <Textarea
            label={t('answer.comment')}
            description={t('answer.commentHint')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('comment')}
          />
          <FormButtons onCancel={onClose} isSaving={record.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
