import { useQuery } from '@tanstack/react-query';
import { IconAt, IconBell, IconCalendarCheck, IconMailX, IconUserShare } from '@tabler/icons-react';
import { createElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { NeedsYouBadge } from '@/components/states/CommitmentBadges';
import { StateName } from '@/components/states/StateName';
import { Instant } from '@/components/ui/Instant';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { useRowKeys } from '@/lib/page/shortcuts';
import { useSessionName } from '@/lib/world/campaign';
import { noticesQuery, pathOf, useSeeNotices, type Notice } from './notices';
import styles from './Notices.module.css';

const icons = { Mention: IconAt, HandedOver: IconUserShare, Answer: IconCalendarCheck, LetterFailed: IconMailX };

/** What happened for the reader, newest first. To open the page is to have seen it; what was new stays marked until it is left. */
export function NoticesPage() {
  const { t } = useTranslation(['notices', 'desk', 'states']);
  const { data, error, refetch } = useQuery(noticesQuery);
  const { mutate: see } = useSeeNotices();
  const [news, setNews] = useState<ReadonlySet<string>>(new Set());
  useRowKeys();

  const unseen = data?.items.filter(({ isUnseen, id }) => isUnseen && !news.has(id)) ?? [];
  if (unseen.length > 0) {
    setNews(new Set([...news, ...unseen.map(({ id }) => id)]));
  }
  const newest = data?.items.find(({ isUnseen }) => isUnseen)?.at;
  useEffect(() => {
    if (newest) {
      see(newest);
    }
  }, [newest, see]);

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={56} />}
      {data?.items.length === 0 && <EmptyState icon={IconBell} title={t('none')} hint={t('noneHint')} />}
      {data && data.items.length > 0 && (
        <Panel title={t('list')}>
          <ul className={styles.rows}>
            {data.items.map((notice) => (
              <NoticeRow key={notice.kind + notice.id} notice={notice} isNew={news.has(notice.id)} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function NoticeRow({ notice, isNew }: { notice: Notice; isNew: boolean }) {
  const { t } = useTranslation(['notices', 'desk', 'states']);
  const sessionName = useSessionName();
  const { kind, by, title, text, answer, origin, iso2, campaign, at } = notice;
  const what = {
    Mention: () => t('kind.Mention', { name: by ?? '–' }),
    HandedOver: () => t(origin ? 'kind.FollowUp' : 'kind.HandedOver', { name: by ?? '–' }),
    Answer: () => `${t('kind.Answer')} · ${t(`states:answer.${answer ?? 'None'}`)}`,
    LetterFailed: () => t('kind.LetterFailed'),
  }[kind]();
  const about = origin && origin !== 'Hand' ? t(`desk:origin.${origin}`, { about: title }) : title;
  return (
    <li className={styles.row} data-row data-state={iso2 ?? undefined} data-new={isNew || undefined}>
      {createElement(icons[kind], { size: 18, stroke: 1.75, 'aria-hidden': true })}
      <div className={styles.words}>
        <Link className={styles.what} to={pathOf(notice)}>
          {what}
        </Link>{' '}
        {isNew && <NeedsYouBadge>{t('new')}</NeedsYouBadge>}
        {about && <div>{about}</div>}
        {text && <div className={styles.text}>{text}</div>}
        <div className={styles.when}>
          {iso2 && <StateName iso2={iso2} />} <Instant at={at} /> · {sessionName(campaign)}
        </div>
      </div>
    </li>
  );
}
