import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { InviteeChooser } from './InviteeChooser';
import { inviteesQuery, useSetInvitees, type MeetingDetail } from '@/features/meetings/meetings';
import { InviteesNews } from '@/features/meetings/sending/InviteesNews';
import { toRequest } from './picks';
import { useChosen } from './useChosen';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  etag: string;
  onClose: () => void;
}

/** Sets the whole list of invitees. Those left out, if they were told of the meeting, get a cancellation with the next "send". */
export function InviteesDialog({ campaign, detail, etag, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const set = useSetInvitees(campaign);
  const { chosen, choose, news, isTouched } = useChosen(detail);
  const proposals = useQuery(inviteesQuery(campaign, chosen.states));
  const [fieldErrors, setFieldErrors] = useState<Record<string, string>>({});
  const [rest, setRest] = useState<unknown>();

  const save = () => {
    setRest(undefined);
    setFieldErrors({});
    set.mutate(
      { id: detail.meeting.id, etag, body: toRequest(chosen, proposals.data ?? new Map()) },
      {
        onSuccess: () => {
          toastDone(t('invitees.saved'));
          onClose();
        },
        onError: (error) =>
          setRest(showFieldErrors({ values: { states: [], organisations: [], contacts: [] }, setErrors: setFieldErrors }, error)),
      },
    );
  };

  return (
    <Dialog title={t('invitees.choose')} size={640} onClose={onClose} isUnsaved={() => isTouched}>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <InviteesNews {...news} />
        <p className="flush quiet">{t('pick.note')}</p>
        <InviteeChooser chosen={chosen} invited={detail.invitations} errors={fieldErrors} onChange={choose} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={set.isPending} disabled={chosen.states.length > 0 && !proposals.data} onClick={save}>
            {t('invitees.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
