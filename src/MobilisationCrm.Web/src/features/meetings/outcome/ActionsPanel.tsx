import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { meetingFollowUpsQuery } from '@/features/followUps/followUps';
import { FollowUpRow } from '@/features/followUps/FollowUpRow';
import { toDate } from '@/lib/time/dates';
import { useZone } from '@/lib/world/locale';
import { ActionForm } from './ActionForm';
import styles from '@/features/meetings/Meetings.module.css';
import type { MeetingDetail } from '@/features/meetings/meetings';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  mayWrite: boolean;
}

/** What was agreed to be done. Each is a follow-up of the one who sees to it, and leads back here. */
export function ActionsPanel({ campaign, detail, mayWrite }: Props) {
  const { t } = useTranslation('meetings');
  const today = toDate(new Date(), useZone());
  const { data, error, refetch } = useQuery(meetingFollowUpsQuery(campaign, detail.meeting.id));
  const [isAdding, setIsAdding] = useState(false);
  const items = data?.items ?? [];

  return (
    <Panel
      title={t('action.title')}
      note={t('action.hint')}
      actions={
        mayWrite &&
        !isAdding && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setIsAdding(true)}
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {isAdding && <ActionForm campaign={campaign} detail={detail} today={today} onDone={() => setIsAdding(false)} />}
      {items.length > 0 && (
        <ul className={styles.rows} aria-label={t('action.title')}>
          {items.map((item) => (
            <FollowUpRow
              key={item.id}
              campaign={campaign}
              followUp={item}
              today={today}
              mayWrite={mayWrite}
              withMeeting={false}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
