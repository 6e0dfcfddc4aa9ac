import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMail, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { Instant } from '@/components/ui/Instant';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { MailTabs } from '@/features/mail/MailTabs';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { useRowKeys } from '@/lib/page/shortcuts';
import styles from './Circulars.module.css';
import { circularsQuery, type Circular } from './circulars';

/** Letters outside meetings, the newest first: drafts and what was sent. */
export function CircularsPage() {
  const { t } = useTranslation(['mail', 'common']);
  const campaign = useCampaignSlug();
  const mayWrite = useMay('Staff');
  const { data, error, refetch } = useQuery(circularsQuery(campaign));
  useRowKeys();
  const write = mayWrite && (
    <Button component={Link} to={campaignPath(campaign, 'mail/circulars/new')} leftSection={<IconPencil size={16} aria-hidden />}>
      {t('circular.write')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('circular.title')} subtitle={t('circular.subtitle')} actions={write} />
      <MailTabs />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={56} />}
      {data?.length === 0 && (
        <EmptyState icon={IconMail} title={t('circular.none')} hint={t('circular.noneHint')} action={write} />
      )}
      {data && data.length > 0 && (
        <Panel title={t('circular.title')}>
          <ul className={styles.rows}>
            {data.map((circular) => (
              <CircularRow key={circular.id} campaign={campaign} circular={circular} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function CircularRow({ campaign, circular }: { campaign: string; circular: Circular }) {
  const { t } = useTranslation('mail');
  const format = useFormat();
  return (
    <li className={styles.row} data-row>
      <div className={styles.words}>
        <Link className={styles.title} to={campaignPath(campaign, `mail/circulars/${circular.id}`)}>
          {circular.title}
        </Link>
        <div className={styles.quiet}>
          {t(`circular.kind.${circular.kind}`)} ·{' '}
          {t('circular.states', { count: circular.states, number: format.number(circular.states) })}
        </div>
      </div>
      <div className={styles.quiet}>
        {circular.sentAt ? (
          <>
            {t('circular.sentBy', { name: circular.sentBy })} <Instant at={circular.sentAt} />
          </>
        ) : (
          <>
            <PlainBadge>{t('circular.draft')}</PlainBadge> {circular.writtenBy}, <Instant at={circular.writtenAt} />
          </>
        )}
      </div>
    </li>
  );
}
