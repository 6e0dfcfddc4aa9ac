import { Button, Group, Stack, Textarea } from '@mantine/core';
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

/** What was said and decided; asked for once the meeting has begun. */
export function OutcomePanel({ campaign, detail, etag, hasBegun, mayWrite }: Props) {
  const { t } = useTranslation(['meetings', 'common']);
  const edit = useEditMeeting(campaign, detail.meeting.id);
  const [text, setText] = useState<string | null>(null);
  if (!hasBegun && !detail.outcome) {
    return null;
  }

  const save = (event: React.SyntheticEvent) => {
    event.preventDefault();
    edit.mutate(
      { etag, body: { outcome: (text ?? '').trim() } },
      {
        onSuccess: () => {
          toastDone(t('outcome.saved'));
          setText(null);
        },
      },
    );
  };

  return (
    <Panel
      title={t('outcome.title')}
      actions={
        mayWrite &&
        text === null && (
          <Button variant="subtle" size="xs" onClick={() => setText(detail.outcome)}>
            {t(detail.outcome ? 'common:action.edit' : 'outcome.write')}
          </Button>
        )
      }
    >
      {text === null ? (
        <p className={detail.outcome ? styles.prose : styles.none}>{detail.outcome || t('outcome.none')}</p>
      ) : (
        <form onSubmit={save}>
          <Stack gap={8}>
            <ErrorAlert error={edit.error} />
            <Textarea
              aria-label={t('outcome.title')}
              autoFocus
              autosize
              minRows={4}
              maxRows={20}
              maxLength={20000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Group justify="flex-end" gap={8}>
              <Button variant="default" size="xs" onClick={() => setText(null)}>
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
