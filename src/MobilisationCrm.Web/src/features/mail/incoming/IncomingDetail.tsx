import { Button } from '@mantine/core';
import { IconAlertCircle, IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explainCode } from '@/lib/server/explain';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { StateName } from '@/components/states/StateName';
import { useMay } from '@/features/session/session';
import { statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useStates } from '@/lib/world/states';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { useRestoreIncoming, type IncomingMail } from './incoming';
import styles from './Incoming.module.css';
import { IncomingTriage } from './IncomingTriage';

interface Props {
  mail: IncomingMail;
  onBack: () => void;
  onSettled: () => void;
}

const done: Partial<Record<IncomingMail['kind'], 'doneFailure' | 'doneReply' | 'doneComplaint'>> = {
  DeliveryFailure: 'doneFailure',
  CalendarReply: 'doneReply',
  Complaint: 'doneComplaint',
};

/** The message itself: who wrote, why it waits and what to do about it, then its text as it came. */
export function IncomingDetail({ mail, onBack, onSettled }: Props) {
  const { t } = useTranslation(['incoming', 'common']);
  const campaign = useCampaignSlug();
  const mayWrite = useMay('Staff');
  const { isLoaded } = useStates();
  const restore = useRestoreIncoming();
  // Not by the callbacks of mutate: they are not called once the message has left the list.
  const takeBack = () =>
    void restore.mutateAsync(mail.id).then(() => {
      toastDone(t('restore.said'));
      onSettled();
    }, toastFailed);

  return (
    <div>
      <Button
        className={styles.back}
        variant="subtle"
        size="compact-sm"
        mb={8}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={onBack}
      >
        {t('back')}
      </Button>
      <Panel title={mail.subject || t('noSubject')}>
        <dl className={styles.facts}>
          <dt>{t('from')}</dt>
          <dd>
            <bdi>{mail.fromName}</bdi> {mail.fromAddress ? `<${mail.fromAddress}>` : !mail.fromName && t('noSender')}
          </dd>
          <dt>{t('received')}</dt>
          <dd>
            <Instant at={mail.receivedAt} />
          </dd>
          <dt>{t('kindLabel')}</dt>
          <dd>{t(`kind.${mail.kind}`)}</dd>
          {mail.stateIso2 && (
            <>
              <dt>{t('filedWith')}</dt>
              <dd>
                <StateName iso2={mail.stateIso2} to={statePath(mail.campaign ?? campaign, mail.stateIso2)} />
                {mail.campaign && mail.campaign !== campaign && <span className={styles.quiet}> · {mail.campaign}</span>}
              </dd>
            </>
          )}
          {!mail.stateIso2 && mail.status === 'Filed' && (
            <>
              <dt>{t('done')}</dt>
              <dd>
                {t(done[mail.kind] ?? 'doneKept')}
              </dd>
            </>
          )}
        </dl>
        {mail.problem && mail.status === 'Triage' && (
          <p className={styles.problem}>
            <IconAlertCircle size={18} aria-hidden />
            <span>{explainCode(mail.problem, ['incoming']) ?? t('unplaced', { code: mail.problem })}</span>
          </p>
        )}
        {mayWrite && isLoaded && mail.status === 'Triage' && <IncomingTriage mail={mail} onSettled={onSettled} />}
        {mayWrite && mail.status === 'Dismissed' && (
          <Button variant="default" mt={12} loading={restore.isPending} onClick={takeBack}>
            {t('restore.action')}
          </Button>
        )}
        {mail.text ? (
          // Scrolls by keyboard, so it takes the focus.
          <pre className={styles.text} dir="auto" tabIndex={0} aria-label={t('text')} role="region">
            {mail.text}
          </pre>
        ) : (
          <p className={styles.quiet}>{t('noText')}</p>
        )}
        {mail.hasSource && (
          <Button
            component="a"
            href={`/api/v1/mail/incoming/${mail.id}/message`}
            download
            variant="default"
            size="xs"
            mt={12}
            leftSection={<IconDownload size={16} aria-hidden />}
            title={t('sourceHint')}
          >
            {t('source')}
          </Button>
        )}
      </Panel>
    </div>
  );
}
