import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/Dialog';
import { ErrorAlert } from '@/components/ErrorAlert';
import { orNull, showFieldErrors } from '@/lib/forms';
import { toastDone } from '@/lib/toast';
import { answers, useRecordAnswer, type Answer, type Invitation, type Meeting } from './meetings';

interface Props {
  campaign: string;
  meeting: Meeting;
  invitation: Invitation;
  onClose: () => void;
}

/** Writes down an answer that came by telephone or in person. A later answer by the link replaces it. */
export function AnswerDialog({ campaign, meeting, invitation, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common', 'states']);
  const record = useRecordAnswer(campaign, meeting.id, invitation.id);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: {
      answer: (invitation.answer === 'None' ? null : invitation.answer) as Answer | null,
      comment: invitation.comment,
      substituteName: invitation.substituteName,
      substituteRank: invitation.substituteRank,
    },
    validate: {
      answer: (value) => (value ? null : t('answer.missing')),
      substituteName: (value, { answer }) => (answer === 'Delegated' && !value.trim() ? t('answer.substituteMissing') : null),
    },
  });

  const submit = form.onSubmit(({ answer, comment, substituteName, substituteRank }) => {
    setRest(undefined);
    record.mutate(
      {
        answer: answer!,
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
    <Dialog title={t('answer.record')} onClose={onClose} closeOnClickOutside={!form.isDirty()}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <p style={{ margin: 0, color: 'var(--quiet)' }}>{invitation.contact ?? invitation.organisation}</p>
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
          <Textarea
            label={t('answer.comment')}
            description={t('answer.commentHint')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('comment')}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={record.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
