import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { useRecordAttendances, type MeetingDetail } from '@/features/meetings/meetings';

/** Marks at once as present all who said that they would come and of whom nothing else is written down. */
export function ComingButton({ campaign, detail }: { campaign: string; detail: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  const record = useRecordAttendances(campaign, detail.meeting.id);
  const coming = detail.invitations.filter(
    ({ isRemoved, answer, attendance }) =>
      !isRemoved && attendance === 'Unknown' && (answer === 'Accepted' || answer === 'Delegated'),
  );
  if (coming.length < 2) {
    return null;
  }
  const given = { count: coming.length, number: format.number(coming.length) };
  return (
    <Button
      variant="light"
      size="xs"
      mb={6}
      loading={record.isPending}
      leftSection={<IconUsers size={14} aria-hidden />}
      onClick={() =>
        record.mutate(
          { attendance: 'Attended', invitations: coming.map(({ id }) => id) },
          { onSuccess: () => toastDone(t('attendance.allSaved', given)), onError: toastFailed },
        )
      }
    >
      {t('attendance.all', given)}
    </Button>
  );
}
