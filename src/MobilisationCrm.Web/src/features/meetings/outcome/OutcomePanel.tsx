import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/ui/Panel';
import styles from '@/features/meetings/Meetings.module.css';
import type { MeetingDetail } from '@/features/meetings/meetings';
import { OutcomeForm } from './OutcomeForm';

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
  const [isWriting, setWriting] = useState(false);
  const { outcome, internalNote } = detail;
  const isEmpty = !outcome && !internalNote;
  if (!hasBegun && isEmpty) {
    return null;
  }

  return (
    <Panel
      title={t('outcome.title')}
      actions={
        mayWrite &&
        !isWriting && (
          <Button variant="subtle" size="xs" onClick={() => setWriting(true)}>
            {t(isEmpty ? 'outcome.write' : 'common:action.edit')}
          </Button>
        )
      }
    >
      {isWriting ? (
        <OutcomeForm campaign={campaign} detail={detail} etag={etag} onDone={() => setWriting(false)} />
      ) : (
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
      )}
    </Panel>
  );
}
