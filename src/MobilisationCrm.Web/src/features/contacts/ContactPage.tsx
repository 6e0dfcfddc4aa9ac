import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAddressBookOff, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NeedsYouBadge, PlainBadge } from '@/components/states/CommitmentBadges';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { StateName } from '@/components/states/StateName';
import { fullName } from './contacts';
import styles from '@/components/ui/Counterparts.module.css';
import { RecordAudit } from '@/features/audit/RecordAudit';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';
import { ContactDialog } from './ContactDialog';
import { contactQuery, type Tenure } from './contacts';
import { EraseDialog } from './EraseDialog';
import { LeavePostDialog } from './LeavePostDialog';
import { ProtectionPanel } from './ProtectionPanel';
import { ReachPanel } from './ReachPanel';
import { TakeUpPostDialog } from './TakeUpPostDialog';

/** One person: how to write, the posts held now and those held before. */
export function ContactPage({ id }: { id: string }) {
  const { t } = useTranslation(['contacts', 'common', 'organisations']);
  const campaign = useCampaignSlug();
  const format = useFormat();
  const isStaff = useMay('Staff');
  const [task, setTask] = useState<'edit' | 'takeUp' | 'erase' | Tenure | null>(null);
  const { data: contact, error, refetch } = useQuery(contactQuery(id));

  if ([400, 404].includes(asProblem(error)?.status ?? 0)) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconAddressBookOff} title={t('unknown')} hint={t('unknownHint')} />
      </>
    );
  }
  if (!contact) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={4} height={80} />;
  }
  const close = () => setTask(null);
  const { erasedOn } = contact;
  const mayWrite = isStaff && erasedOn === null;

  return (
    <>
      <PageHeader
        title={fullName(contact)}
        subtitle={
          <>
            <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'contacts')}>
              {t('common:nav.contacts')}
            </Anchor>{' '}
            {erasedOn && <PlainBadge>{t('erase.erasedOn', { date: format.date(erasedOn) })}</PlainBadge>}
            {contact.objectsToMail && !erasedOn && <NeedsYouBadge>{t('objects')}</NeedsYouBadge>}
          </>
        }
        actions={
          <>
            <RecordAudit record={contact.id} label={t('audit')} />
            {mayWrite && (
              <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setTask('edit')}>
                {t('common:action.edit')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.columns}>
        <Panel
          title={t('posts.title')}
          actions={
            mayWrite && (
              <Button
                variant="light"
                size="xs"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => setTask('takeUp')}
              >
                {t('posts.takeUp')}
              </Button>
            )
          }
        >
          {contact.posts.length === 0 && <p className={styles.none}>{t('posts.none')}</p>}
          <ul className={styles.rows}>
            {[...contact.posts]
              .sort((a, b) => Number(a.endsOn !== null) - Number(b.endsOn !== null))
              .map((tenure) => (
                <li key={tenure.id} className={styles.row}>
                  <div className={styles.grow}>
                    <div className={tenure.endsOn ? styles.quiet : styles.strong}>{tenure.post}</div>
                    <div className={styles.small}>
                      <Anchor
                        component={Link}
                        inherit
                        underline="always"
                        to={campaignPath(campaign, `organisations/${tenure.organisationId}`)}
                      >
                        {tenure.organisation}
                      </Anchor>
                    </div>
                    <div className={styles.quiet}>
                      {tenure.endsOn
                        ? t('posts.fromTo', { from: format.date(tenure.startsOn), to: format.date(tenure.endsOn) })
                        : t('posts.since', { date: format.date(tenure.startsOn) })}
                      {tenure.isAdInterim && ` · ${t('posts.adInterim')}`}
                    </div>
                  </div>
                  {tenure.stateIso2 && <StateName iso2={tenure.stateIso2} to={statePath(campaign, tenure.stateIso2)} />}
                  {mayWrite && tenure.endsOn === null && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={`${t('posts.leave')}: ${tenure.post}`}
                      onClick={() => setTask(tenure)}
                    >
                      {t('posts.leave')}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        </Panel>
        {!erasedOn && (
          <div className={styles.rest}>
            <ReachPanel contact={contact} />
            <ProtectionPanel contact={contact} onErase={() => setTask('erase')} />
          </div>
        )}
      </div>
      {task === 'edit' && <ContactDialog contact={contact} onDone={close} onClose={close} />}
      {task === 'takeUp' && <TakeUpPostDialog contact={contact} onClose={close} />}
      {task === 'erase' && <EraseDialog contact={contact} onClose={close} />}
      {task !== null && typeof task === 'object' && <LeavePostDialog contact={contact} tenure={task} onClose={close} />}
    </>
  );
}
