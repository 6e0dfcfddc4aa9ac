import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { FormButtons } from '@/components/forms/FormButtons';
import { toastDone } from '@/lib/page/toast';
import { useRecordAttendance, type Invitation, type Meeting } from '@/features/meetings/meetings';

interface Props {
  campaign: string;
  meeting: Meeting;
  invitation: Invitation;
  onClose: () => void;
}

/** Who sat there for the invitee; an empty line says that the invitee came itself. */
export function CameInsteadDialog({ campaign, meeting, invitation, onClose }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const record = useRecordAttendance(campaign, meeting.id);
  const proposed = invitation.cameInstead || [invitation.substituteName, invitation.substituteRank].filter(Boolean).join(', ');
  const [name, setName] = useState(proposed);
  const invitee = invitation.contact ?? invitation.organisation ?? '';

  const save = (event: React.SyntheticEvent) => {
    event.preventDefault();
    record.mutate(
      { invitationId: invitation.id, attendance: 'Attended', cameInstead: name.trim() },
      {
        onSuccess: () => {
          toastDone(t('attendance.saved', { name: invitee }));
          onClose();
        },
      },
    );
  };

  return (
    <Dialog title={t('attendance.who')} onClose={onClose} isUnsaved={() => name !== proposed}>
      <form onSubmit={save}>
        <Stack gap={12}>
          <ErrorAlert error={record.error} />
          <p className="flush quiet">{invitee}</p>
          <TextInput
            label={t('attendance.insteadLabel')}
            description={t('attendance.insteadHint')}
            maxLength={300}
            data-autofocus
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <FormButtons onCancel={onClose} isSaving={record.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
