import { Button, Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { DismissIncoming } from './DismissIncoming';
import { incomingDetailQuery, type IncomingMail } from './incoming';
import styles from './Incoming.module.css';
import { IncomingAnswer } from './IncomingAnswer';
import { IncomingPlace } from './IncomingPlace';

interface Props {
  mail: IncomingMail;
  onSettled: () => void;
}

/** What can be done with a message that waits: it answers an invitation, or it belongs on a State's timeline. */
export function IncomingTriage({ mail, onSettled }: Props) {
  const { t } = useTranslation('incoming');
  const { data: detail, error } = useQuery(incomingDetailQuery(mail.id));
  const [asks, setAsks] = useState(false);
  const [as, setAs] = useState(mail.kind === 'CalendarReply' ? 'answer' : 'place');
  if (!detail) {
    return error ? <ErrorAlert error={error} /> : <Loading rows={2} height={56} />;
  }
  return (
    <>
      {detail.proposes && (
        <p className={styles.quiet}>
          {t('proposes')} <Instant at={detail.proposes} />
        </p>
      )}
      <Group gap={8} mt={12} justify="space-between">
        <SegmentedControl
          className={styles.as}
          aria-label={t('done')}
          data={[
            { value: 'answer', label: t('answer.title') },
            { value: 'place', label: t('place') },
          ]}
          value={as}
          onChange={setAs}
        />
        <Button variant="default" onClick={() => setAsks(true)}>
          {t('dismiss.action')}
        </Button>
      </Group>
      {asks && <DismissIncoming mail={mail} onClose={() => setAsks(false)} onDone={onSettled} />}
      {as === 'answer' ? <IncomingAnswer detail={detail} onSettled={onSettled} /> : <IncomingPlace mail={mail} onSettled={onSettled} />}
    </>
  );
}
