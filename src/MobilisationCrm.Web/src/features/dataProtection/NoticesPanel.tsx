import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { Question } from '@/components/ui/Question';
import { atMost, noticesQuery, useSendNotices, type DueNotice } from '@/features/dataProtection/dataProtection';
import { toastDone } from '@/lib/page/toast';
import { explainCode } from '@/lib/server/explain';
import { toDate } from '@/lib/time/dates';
import { useFormat } from '@/lib/world/locale';
import { PersonList } from './PersonList';
import styles from '@/components/forms/Section.module.css';

/** Who has not been told yet that the data are kept; some or all are told by letter. */
export function NoticesPanel() {
  const { t } = useTranslation(['administration', 'common']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(noticesQuery);
  const send = useSendNotices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asks, setAsks] = useState(false);
  // Whoever was told meanwhile has left the list.
  const ids = (data ?? []).map(({ contactId }) => contactId).filter((id) => chosen.has(id));
  const counted = { count: ids.length, number: format.number(ids.length) };
  const close = () => {
    setAsks(false);
    send.reset();
  };
  const go = () =>
    send.mutate(ids, {
      onSuccess: ({ queued, leftOut }) => {
        const done = t('protection.notices.queued', { count: queued, number: format.number(queued) });
        toastDone(`${done}, ${t('protection.notices.leftOut', { count: leftOut, number: format.number(leftOut) })}`);
        setChosen(new Set());
        close();
      },
    });

  return (
    <Panel
      title={t('protection.notices.title')}
      note={t('protection.notices.note')}
      actions={
        ids.length > 0 && (
          <Button size="xs" leftSection={<IconSend size={14} aria-hidden />} onClick={() => setAsks(true)}>
            {t('protection.notices.send', counted)}
          </Button>
        )
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={4} height={60} />}
      {data?.length === 0 && (
        <EmptyState icon={IconMailCheck} title={t('protection.notices.none')} hint={t('protection.notices.noneHint')} />
      )}
      {data && data.length > 0 && (
        <PersonList
          label={t('protection.notices.title')}
          items={data}
          ticks={{ chosen, onChoose: setChosen, atMost: atMost.notices, mayTick: (notice) => notice.mayNotBeWrittenTo === null }}
        >
          {(notice) => <Due notice={notice} />}
        </PersonList>
      )}
      {asks && (
        <Question
          title={t('protection.notices.ask', counted)}
          stay={t('common:action.cancel')}
          go={t('protection.notices.send', counted)}
          isPending={send.isPending}
          error={send.error}
          onStay={close}
          onGo={go}
        >
          <p className="flush">{t('protection.notices.askHint')}</p>
        </Question>
      )}
    </Panel>
  );
}

function Due({ notice: { email, source, collectedOn, dueOn, mayNotBeWrittenTo: why } }: { notice: DueNotice }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const isLate = dueOn < toDate(new Date(), 'America/New_York');
  const collected = collectedOn ? t('protection.notices.collected', { date: format.date(collectedOn) }) : t('protection.notices.undated');
  return (
    <>
      <div className={styles.quiet}>{[email, source, collected].filter(Boolean).join(' · ')}</div>
      <div className={isLate ? styles.changed : styles.quiet}>
        {t(isLate ? 'protection.notices.late' : 'protection.notices.due', { date: format.date(dueOn) })}
      </div>
      {why && (
        <div className={styles.changed}>
          {why === 'no-channel' ? t('protection.notices.noAddress') : (explainCode(why, ['refusal']) ?? why)}
        </div>
      )}
    </>
  );
}
