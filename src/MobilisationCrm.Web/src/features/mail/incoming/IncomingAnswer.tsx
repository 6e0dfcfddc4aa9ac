import { Box, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { answers, meetingQuery, meetingsQuery } from '@/features/meetings/meetings';
import { useCampaignSlug } from '@/lib/world/campaign';
import { orNull, showFieldErrors } from '@/lib/page/forms';
import { useFormat } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { useAnswerIncoming } from './incoming';

interface Props {
  detail: Schemas['IncomingMailDetail'];
  onSettled: () => void;
}

/** Says whose answer a message is; what its calendar reply names is filled in already. */
export function IncomingAnswer({ detail, onSettled }: Props) {
  const { t } = useTranslation(['incoming', 'meetings', 'states']);
  const campaign = useCampaignSlug();
  const format = useFormat();
  const { name } = useStates();
  const record = useAnswerIncoming(campaign);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: {
      meetingId: detail.meetingId,
      invitationId: detail.invitationId,
      answer: detail.answer,
      comment: detail.comment,
      substituteName: detail.substituteName,
    },
    validate: {
      meetingId: (value) => (value ? null : t('answer.meetingMissing')),
      invitationId: (value) => (value ? null : t('answer.inviteeMissing')),
      answer: (value) => (value ? null : t('meetings:answer.missing')),
      substituteName: (value, { answer }) =>
        answer === 'Delegated' && !value.trim() ? t('meetings:answer.substituteMissing') : null,
    },
  });
  useUnsaved(form.isDirty);
  const { meetingId } = form.values;
  const { data: meetings } = useQuery(meetingsQuery(campaign, null, null));
  const { data: chosen } = useQuery({ ...meetingQuery(campaign, meetingId ?? ''), enabled: Boolean(meetingId) });
  const named = chosen?.data.meeting;
  const all = meetings?.items ?? [];
  // A reply may name a meeting of another campaign.
  const listed = named && !all.some(({ id }) => id === named.id) ? [named, ...all] : all;
  const invitees = (chosen?.data.invitations ?? [])
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, iso2, contact, organisation }) => ({
      value: id,
      label: [iso2 && name(iso2), contact ?? organisation].filter(Boolean).join(' · '),
    }));

  // Not by the callbacks of mutate: they are not called once the message has left the list.
  const submit = form.onSubmit(async ({ invitationId, answer, comment, substituteName }) => {
    setRest(undefined);
    const body = {
      invitationId: invitationId!,
      answer: answer!,
      comment: orNull(comment),
      substituteName: answer === 'Delegated' ? orNull(substituteName) : null,
      substituteRank: null,
    };
    try {
      await record.mutateAsync({ id: detail.mail.id, body });
      toastDone(t('answer.said', { name: invitees.find(({ value }) => value === invitationId)?.label ?? '' }));
      onSettled();
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });

  return (
    <Box component="form" mt={12} onSubmit={submit} noValidate>
      <Stack gap={8} maw={520}>
        <ErrorAlert error={rest} />
        <Select
          label={t('answer.meeting')}
          placeholder={t('answer.meetingHint')}
          required
          searchable
          data={listed.map(({ id, title, startsAt }) => ({ value: id, label: `${title} · ${format.dayOf(startsAt)}` }))}
          {...form.getInputProps('meetingId')}
          onChange={(value: string | null) => form.setValues({ meetingId: value, invitationId: null })}
        />
        <Select
          label={t('answer.invitee')}
          required
          searchable
          disabled={!chosen}
          nothingFoundMessage={t('answer.nobody')}
          data={invitees}
          {...form.getInputProps('invitationId')}
        />
        <Select
          label={t('meetings:answer.label')}
          required
          data={answers
            .filter((answer) => answer !== 'None')
            .map((answer) => ({ value: answer, label: t(`states:answer.${answer}`) }))}
          {...form.getInputProps('answer')}
        />
        {form.values.answer === 'Delegated' && (
          <TextInput label={t('meetings:answer.substitute')} required maxLength={300} {...form.getInputProps('substituteName')} />
        )}
        <Textarea label={t('meetings:answer.comment')} autosize minRows={1} maxLength={2000} {...form.getInputProps('comment')} />
        <Group gap={8}>
          <Button type="submit" loading={record.isPending}>
            {t('answer.action')}
          </Button>
        </Group>
      </Stack>
    </Box>
  );
}
