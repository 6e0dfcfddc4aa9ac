import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarDown, IconCalendarOff, IconCopy, IconPencil, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { PageHeader } from '@/components/ui/PageHeader';
import { RecordAudit } from '@/features/audit/RecordAudit';
import { meetingFollowUpsQuery } from '@/features/followUps/followUps';
import { useMay } from '@/features/session/session';
import type { Versioned } from '@/api/client';
import { useAnswered } from '@/lib/server/answered';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';
import { useRowKeys } from '@/lib/page/shortcuts';
import { useStates } from '@/lib/world/states';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { ActionsPanel } from '@/features/meetings/outcome/ActionsPanel';
import { BeforePanel } from './BeforePanel';
import { CancelDialog } from '@/features/meetings/sending/CancelDialog';
import { ClockNotice } from './ClockNotice';
import { EditMeetingDialog } from '@/features/meetings/form/EditMeetingDialog';
import { InviteesDialog } from '@/features/meetings/invitees/InviteesDialog';
import { InviteesPanel } from '@/features/meetings/invitees/InviteesPanel';
import { LetterPanel } from '@/features/meetings/sending/LetterPanel';
import { MeetingStatusBadge } from './MeetingStatusBadge';
import styles from './Meetings.module.css';
import { meetingQuery, previewQuery, useAddPaper, useCopyMeeting, useRemovePaper, type MeetingDetail } from './meetings';
import { OutcomePanel } from '@/features/meetings/outcome/OutcomePanel';
import { PapersPanel } from '@/features/meetings/papers/PapersPanel';
import { SendDialog } from '@/features/meetings/sending/SendDialog';
import { summarise } from '@/features/meetings/sending/sending';
import { StateOutcomesPanel } from '@/features/meetings/outcome/StateOutcomesPanel';
import { WhenWherePanel } from '@/features/meetings/form/WhenWherePanel';

/** One meeting from its preparation to its outcome; first of all what each Mission will read. */
export function MeetingPage({ id }: { id: string }) {
  const { t } = useTranslation(['meetings', 'common']);
  const campaign = useCampaignSlug();
  const { data, error, refetch } = useQuery(meetingQuery(campaign, id));
  const hasBegun = data !== undefined && data.data.meeting.startsAt <= new Date().toISOString();
  const isAnswered = useAnswered([
    meetingQuery(campaign, id),
    previewQuery(campaign, id),
    ...(hasBegun ? [meetingFollowUpsQuery(campaign, id)] : []),
  ]);
  useRowKeys();

  if (asProblem(error)?.status === 404 || asProblem(error)?.status === 400) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconCalendarOff} title={t('unknown')} hint={t('unknownHint')} />
      </>
    );
  }
  if (!data || !isAnswered) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={6} height={72} />;
  }
  return <MeetingView campaign={campaign} versioned={data} />;
}

type Task = 'edit' | 'invitees' | 'send' | 'cancel' | null;

function MeetingView({ campaign, versioned }: { campaign: string; versioned: Versioned<MeetingDetail> }) {
  const { t } = useTranslation(['meetings', 'common', 'states', 'interactions']);
  const format = useFormat();
  const mayWrite = useMay('Staff');
  const navigate = useNavigate();
  const [task, setTask] = useState<Task>(null);
  const { byName } = useStates();
  const { data, etag } = versioned;
  const detail = { ...data, invitations: byName(data.invitations) };
  const { meeting } = detail;
  const preview = useQuery(previewQuery(campaign, meeting.id));

  const now = new Date().toISOString();
  const isOver = meeting.endsAt < now;
  const hasBegun = meeting.startsAt <= now;
  const mayChange = mayWrite && meeting.status !== 'Cancelled';
  const letters = byName(preview.data?.letters ?? []);
  const sending = summarise(letters);
  const sendable = sending.letters.length || sending.corrected.length;
  const copy = useCopyMeeting(campaign, meeting.id);
  const addPaper = useAddPaper(campaign);
  const removePaper = useRemovePaper(campaign, meeting.id);
  const close = () => setTask(null);
  const copyIt = () =>
    copy.mutate(undefined, {
      onSuccess: ({ meeting: draft, left }) => {
        void navigate(campaignPath(campaign, `meetings/${draft.meeting.id}`));
        toastDone(left.length > 0 ? t('copy.left', { names: left.join(', ') }) : t('copy.done'));
      },
      onError: toastFailed,
    });

  return (
    <>
      <PageHeader
        title={meeting.title}
        subtitle={
          <>
            <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'meetings')}>
              {t('common:nav.meetings')}
            </Anchor>{' '}
            · {t(`states:meetingKind.${meeting.kind}`)} <MeetingStatusBadge meeting={meeting} />
            <PlainBadge>{t(`interactions:readers.level.${meeting.confidentiality}`)}</PlainBadge>
          </>
        }
        actions={
          <>
            <Button
              component="a"
              variant="default"
              href={`/api/v1/meetings/${meeting.id}/calendar.ics`}
              download
              leftSection={<IconCalendarDown size={16} aria-hidden />}
            >
              {t('calendar')}
            </Button>
            <RecordAudit record={meeting.id} label={t('audit')} />
            {mayWrite && (
              <Button
                variant="default"
                loading={copy.isPending}
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={copyIt}
              >
                {t('copy.open')}
              </Button>
            )}
            {mayChange && (
              <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setTask('edit')}>
                {t('common:action.edit')}
              </Button>
            )}
            {mayChange && !isOver && (
              <Button variant="default" c="var(--against)" onClick={() => setTask('cancel')}>
                {t('cancel.open')}
              </Button>
            )}
            {mayChange && !isOver && sendable > 0 && (
              <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => setTask('send')}>
                {t('send.open', { count: sendable, number: format.number(sendable) })}
              </Button>
            )}
          </>
        }
      />
      <ClockNotice detail={detail} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <WhenWherePanel detail={detail} preview={preview.data} isOver={isOver} />
          <OutcomePanel campaign={campaign} detail={detail} etag={etag} hasBegun={hasBegun} mayWrite={mayChange} />
          {hasBegun && <StateOutcomesPanel campaign={campaign} detail={detail} mayWrite={mayChange} />}
          {hasBegun && <ActionsPanel campaign={campaign} detail={detail} mayWrite={mayChange} />}
          <InviteesPanel
            campaign={campaign}
            detail={detail}
            letters={letters}
            hasBegun={hasBegun}
            mayWrite={mayChange}
            onChoose={mayChange && !isOver ? () => setTask('invitees') : undefined}
          />
        </div>
        <div className={`${styles.column} ${styles.sticky}`}>
          <PapersPanel
            id={meeting.id}
            papers={detail.papers}
            address={`/api/v1/meetings/${meeting.id}/papers`}
            hint={t('paper.hint')}
            mayChange={mayChange && !isOver}
            add={addPaper}
            remove={removePaper}
          />
          <ErrorAlert error={preview.error} onRetry={() => void preview.refetch()} />
          {preview.isPending && <Loading rows={3} height={120} />}
          {preview.data && !isOver && meeting.status !== 'Cancelled' && (
            <BeforePanel campaign={campaign} detail={detail} sending={sending} />
          )}
          {letters.length > 0 && (
            <LetterPanel
              letters={letters.map((letter) => ({
                ...letter,
                id: letter.invitationId,
                badge: letter.purpose ? t(`states:purpose.${letter.purpose}`) : t('letter.nothingDue'),
              }))}
            />
          )}
        </div>
      </div>
      {task === 'edit' && <EditMeetingDialog campaign={campaign} detail={detail} etag={etag} onClose={close} />}
      {task === 'invitees' && <InviteesDialog campaign={campaign} detail={detail} etag={etag} onClose={close} />}
      {task === 'send' && preview.data && (
        <SendDialog campaign={campaign} detail={detail} sending={sending} version={preview.data.version} onClose={close} />
      )}
      {task === 'cancel' && <CancelDialog campaign={campaign} detail={detail} onClose={close} />}
    </>
  );
}
