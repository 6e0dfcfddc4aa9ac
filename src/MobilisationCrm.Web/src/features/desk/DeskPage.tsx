import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { lazyPart } from '@/lib/server/preload';
import { useMay } from '@/features/session/session';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useRowKeys } from '@/lib/page/shortcuts';
import { deskQuery } from './desk';
import styles from './DeskPage.module.css';
import { AnswersPanel } from './AnswersPanel';
import { DeskMeetings } from './DeskMeetings';
import { QuietPanel } from './QuietPanel';
import { FollowUpRow } from '@/features/followUps/FollowUpRow';

const WhatNext = lazyPart(() => import('@/features/dashboard/WhatNext'));

/** What to do now: follow-ups that are due, then the meetings, the answers and the States that went quiet. */
export function DeskPage() {
  const { t } = useTranslation(['desk', 'common', 'engagements']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const mayWrite = useMay('Staff');
  const { data, error, refetch } = useQuery(deskQuery(campaign));
  useRowKeys();

  const dueAll = data?.followUps.filter((followUp) => followUp.dueOn <= data.today) ?? [];
  const quiet = dueAll.filter(({ origin, stage }) => origin === 'GoneStale' && stage);
  const due = dueAll.filter((followUp) => !quiet.includes(followUp));
  const soon = data?.followUps.filter((followUp) => followUp.dueOn > data.today) ?? [];
  const isFree = dueAll.length === 0;

  return (
    <>
      <PageHeader title={t('common:nav.desk')} subtitle={data ? format.weekday(data.today) : ' '} />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={72} />}
      {data && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Panel title={t('due.title')} note={due.length > 0 ? t('due.note', { count: due.length, number: format.number(due.length) }) : undefined}>
              {due.length === 0 && <p className={styles.none}>{t('due.none')}</p>}
              <ul className={styles.rows}>
                {due.map((followUp) => (
                  <FollowUpRow key={followUp.id} campaign={campaign} followUp={followUp} today={data.today} mayWrite={mayWrite} />
                ))}
              </ul>
            </Panel>
            <Suspense>{(isFree || data.nextWorkingDay) && <WhatNext desk={data} isFree={isFree} />}</Suspense>
            {quiet.length > 0 && <QuietPanel campaign={campaign} followUps={quiet} today={data.today} mayWrite={mayWrite} />}
            {soon.length > 0 && (
              <Panel title={t('soon.title')}>
                <ul className={styles.rows}>
                  {soon.map((followUp) => (
                    <FollowUpRow
                      key={followUp.id}
                      campaign={campaign}
                      followUp={followUp}
                      today={data.today}
                      mayWrite={mayWrite}
                    />
                  ))}
                </ul>
              </Panel>
            )}
          </div>
          <div className={styles.column}>
            <DeskMeetings campaign={campaign} meetings={data.meetings} drafts={data.drafts} />
            <AnswersPanel campaign={campaign} answers={data.answers} />
          </div>
        </div>
      )}
    </>
  );
}
