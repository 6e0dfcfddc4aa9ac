import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ErrorAlert';
import { Panel } from '@/components/Panel';
import { toastDone } from '@/lib/toast';
import styles from './Meetings.module.css';
import { useEditMeeting, type MeetingDetail } from './meetings';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  etag: string;
  hasBegun: boolean;
  mayWrite: boolean;
}

/** The shared record of what was said and decided and, apart from it, what only the secretariat reads. */
export function OutcomePanel({ campaign, detail, etag, hasBegun, mayWrite }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const edit = useEditMeeting(campaign, detail.meeting.id);
  const [draft, setDraft] = useState<{ outcome: string; internalNote: string } | null>(null);
  const { outcome, internalNote } = detail;
  const isEmpty = !outcome && !internalNote;
  if (!hasBegun && isEmpty) {
    return null;
  }

  const save = (event: React.SyntheticEvent) => {
    event.preventDefault();
    edit.mutate(
      { etag, body: draft! },
      {
        onSuccess: () => {
          toastDone(t('outcome.saved'));
          setDraft(null);
        },
      },
    );
  };

  return (
    <Panel
      title={t('outcome.title')}
      actions={
        mayWrite &&
        draft === null && (
          <Button variant="subtle" size="xs" onClick={() => setDraft({ outcome, internalNote })}>
            {t(isEmpty ? 'outcome.write' : 'common:action.edit')}
          </Button>
        )
      }
    >
      {draft === null ? (
        <>
          <p className={outcome ? styles.prose : styles.none}>{outcome || t('outcome.none')}</p>
          {internalNote && (
            <div className={styles.internal}>
              <strong>
                <IconLock size={14} stroke={2} aria-hidden /> {t('outcome.internal')}
              </strong>
              <p className={styles.prose}>{internalNote}</p>
            </div>
          )}
        </>
      ) : (
        <form onSubmit={save}>
          <Stack gap={8}>
            <ErrorAlert error={edit.error} />
            <Textarea
              label={t('outcome.shared')}
              description={t('outcome.sharedHint')}
              autoFocus
              autosize
              minRows={4}
              maxRows={20}
              maxLength={20000}
              value={draft.outcome}
              onChange={({ currentTarget }) => setDraft({ ...draft, outcome: currentTarget.value })}
            />
            <Textarea
              label={t('outcome.internal')}
              description={t('outcome.internalHint')}
              autosize
              minRows={2}
              maxRows={12}
              maxLength={20000}
              value={draft.internalNote}
              onChange={({ currentTarget }) => setDraft({ ...draft, internalNote: currentTarget.value })}
            />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" size="xs" onClick={() => setDraft(null)}>
                {t('common:action.cancel')}
              </Button>
              <Button type="submit" size="xs" loading={edit.isPending}>
                {t('common:action.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Panel>
  );
}
