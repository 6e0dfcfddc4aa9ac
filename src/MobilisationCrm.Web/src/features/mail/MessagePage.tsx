import { Anchor, Button, SegmentedControl, type ButtonProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailOff, IconMailX, IconRefresh, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { LetterFrame } from '@/components/ui/LetterFrame';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { StateName } from '@/components/states/StateName';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { asProblem } from '@/lib/server/problem';
import { oneOf, useUrlState } from '@/lib/page/searchParams';
import { toastDone } from '@/lib/page/toast';
import { HistoryPanel } from './HistoryPanel';
import { isQuiet, letterQuery, useMailAction, useResend, type MailAction } from './mail';
import styles from './Mail.module.css';
import { MailTimes, useMailError } from './MailRow';
import { MailStateBadge } from './MailStateBadge';

const views = ['html', 'text', 'calendar'] as const;
/** In the order of their buttons. */
const acts: readonly MailAction[] = ['Cancel', 'Resend', 'Retry'];

/** One message as it was, or will be, sent: the letter, its plain text and its calendar part. */
export function MessagePage({ id }: { id: string }) {
  const { t } = useTranslation(['mail', 'common', 'states']);
  const campaign = useCampaignSlug();
  const explain = useMailError();
  const languageName = useLanguageName();
  const mayWrite = useMay('Staff');
  const [params, change] = useUrlState();
  const { data, error, refetch } = useQuery(letterQuery(id));
  const action = useMailAction(id);
  const resend = useResend(id);
  const navigate = useNavigate();

  if ([400, 404].includes(asProblem(error)?.status ?? 0)) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconMailOff} title={t('unknown')} hint={t('unknownHint')} />
      </>
    );
  }
  if (!data) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={5} height={72} />;
  }
  const { mail } = data;
  const offered = views.filter((view) => view !== 'calendar' || data.calendar);
  const view = oneOf(offered, params.get('as')) ?? 'html';
  const act = (what: 'retry' | 'cancel') =>
    action.mutate(what, { onSuccess: () => toastDone(t(what === 'retry' ? 'retried' : 'cancelled')) });

  const sendAgain = () =>
    resend.mutate(undefined, {
      onSuccess: (again) => {
        toastDone(t('resend.done'));
        void navigate(campaignPath(campaign, `mail/${again.id}`));
      },
    });

  const buttons: Record<MailAction, ButtonProps & { onClick: () => void }> = {
    Cancel: {
      variant: 'default',
      leftSection: <IconMailX size={16} aria-hidden />,
      loading: action.isPending,
      onClick: () => act('cancel'),
      children: t('cancel'),
    },
    Resend: {
      variant: 'default',
      leftSection: <IconSend size={16} aria-hidden />,
      loading: resend.isPending,
      onClick: sendAgain,
      children: t('resend.action'),
    },
    Retry: {
      leftSection: <IconRefresh size={16} aria-hidden />,
      loading: action.isPending,
      onClick: () => act('retry'),
      children: t('retry'),
    },
  };

  return (
    <>
      <PageHeader
        title={mail.subject}
        subtitle={
          <>
            <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'mail')}>
              {t('common:nav.mail')}
            </Anchor>{' '}
            · {t(`states:purpose.${mail.purpose}`)} · {languageName(mail.language)}
          </>
        }
        actions={mayWrite && acts.filter((name) => mail.mayDo.includes(name)).map((name) => <Button key={name} {...buttons[name]} />)}
      />
      <div className={styles.stack}>
        <ErrorAlert error={action.error ?? resend.error} />
        <Panel title={t('delivery')}>
          <dl className={styles.facts}>
            <dt>{t('filter.state')}</dt>
            <dd>
              <MailStateBadge state={mail.state} /> <MailTimes mail={mail} />
            </dd>
            {mail.lastError && (
              <>
                <dt>{t('why')}</dt>
                <dd className={isQuiet(mail.state) ? undefined : styles.warn}>{explain(mail.lastError)}</dd>
              </>
            )}
            <dt>{t('recipient')}</dt>
            <dd>
              {mail.stateIso2 && <StateName iso2={mail.stateIso2} to={statePath(campaign, mail.stateIso2)} />}
              <div>
                {mail.toName} · {mail.toAddress}
              </div>
            </dd>
            {mail.meetingId && (
              <>
                <dt>{t('meeting')}</dt>
                <dd>
                  <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `meetings/${mail.meetingId}`)}>
                    {t('toMeeting')}
                  </Anchor>
                </dd>
              </>
            )}
            {data.resendOf && (
              <>
                <dt>{t('resend.of')}</dt>
                <dd>
                  <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `mail/${data.resendOf}`)}>
                    {t('resend.first')}
                  </Anchor>
                </dd>
              </>
            )}
            {data.resentAs.length > 0 && (
              <>
                <dt>{t('resend.as')}</dt>
                <dd>
                  {data.resentAs.map((again, index) => (
                    <span key={again}>
                      {index > 0 && ' · '}
                      <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `mail/${again}`)}>
                        {t('resend.number', { number: index + 1 })}
                      </Anchor>
                    </span>
                  ))}
                </dd>
              </>
            )}
            <dt>{t('messageId')}</dt>
            <dd className={styles.quiet}>{data.messageId}</dd>
          </dl>
        </Panel>
        <HistoryPanel history={data.history} />
        <Panel
          title={t('letter')}
          actions={
            <SegmentedControl
              size="xs"
              aria-label={t('view.label')}
              value={view}
              onChange={(as) => change({ as: as === 'html' ? null : as })}
              data={offered.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
          }
        >
          {view === 'html' ? (
            <LetterFrame title={mail.subject} html={data.html} />
          ) : (
            <pre className={styles.text} lang={mail.language} tabIndex={0}>
              {view === 'text' ? data.text : data.calendar}
            </pre>
          )}
        </Panel>
      </div>
    </>
  );
}
