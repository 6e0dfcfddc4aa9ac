import { Button, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { oneOf, useUrlState } from '@/lib/page/searchParams';
import { AnswerCounts } from '@/features/meetings/answers/AnswerCounts';
import { AnswerDialog } from '@/features/meetings/answers/AnswerDialog';
import { CameInsteadDialog } from '@/features/meetings/answers/CameInsteadDialog';
import { ComingButton } from '@/features/meetings/answers/ComingButton';
import { InviteeRow } from './InviteeRow';
import styles from './Invitees.module.css';
import { answers, type Invitation, type Letter, type MeetingDetail } from '@/features/meetings/meetings';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  letters: readonly Letter[];
  hasBegun: boolean;
  mayWrite: boolean;
  /** Opens the choice of invitees; absent when it may not change any more. */
  onChoose?: () => void;
}

/** Whom the meeting is for, with what each of them answered and, once it has begun, who was there. */
export function InviteesPanel({ campaign, detail, letters, hasBegun, mayWrite, onChoose }: Props) {
  const { t } = useTranslation(['meetings', 'states']);
  const [params, change] = useUrlState();
  const [answering, setAnswering] = useState<Invitation | null>(null);
  const [instead, setInstead] = useState<Invitation | null>(null);
  const { meeting } = detail;
  const wasSent = meeting.status !== 'Draft';
  const wanted = oneOf(answers, params.get('answer'));
  const invited = detail.invitations.filter((invitation) => !invitation.isRemoved);
  const shown = detail.invitations.filter((invitation) => !wanted || (invitation.answer === wanted && !invitation.isRemoved));
  const byInvitation = new Map(letters.map((letter) => [letter.invitationId, letter]));

  return (
    <Panel
      title={t('invitees.title')}
      actions={
        onChoose && (
          <Button variant="light" size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={onChoose}>
            {t('invitees.choose')}
          </Button>
        )
      }
    >
      {invited.length > 0 && wasSent && (
        <div className={styles.head}>
          <AnswerCounts meeting={meeting} />
          {invited.length > 5 && (
            <Select
              size="xs"
              className={styles.filter}
              data-filter
              clearable
              aria-label={t('invitees.filter')}
              placeholder={t('invitees.filter')}
              data={answers.map((answer) => ({ value: answer, label: t(`states:answer.${answer}`) }))}
              value={wanted}
              onChange={(answer) => change({ answer })}
            />
          )}
        </div>
      )}
      {hasBegun && mayWrite && <ComingButton campaign={campaign} detail={detail} />}
      {detail.invitations.length === 0 ? (
        <EmptyState icon={IconUserPlus} title={t('invitees.none')} hint={t('invitees.noneHint')} />
      ) : (
        <div className={styles.frame}>
          <table className={styles.table} aria-label={t('invitees.title')}>
            <thead>
              <tr>
                <th scope="col">{t('invitees.invitee')}</th>
                <th scope="col" className={styles.minor}>
                  {t('invitees.capital')}
                </th>
                <th scope="col">{t(wasSent ? 'invitees.answer' : 'invitees.letter')}</th>
                <th scope="col">
                  <span className={styles.hidden}>{t('invitees.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((invitation) => (
                <InviteeRow
                  key={invitation.id}
                  campaign={campaign}
                  meeting={meeting}
                  invitation={invitation}
                  letter={byInvitation.get(invitation.id)}
                  isShown={params.get('letter') === invitation.id}
                  hasBegun={hasBegun}
                  mayWrite={mayWrite}
                  onAnswer={() => setAnswering(invitation)}
                  onInstead={() => setInstead(invitation)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length === 0 && wanted && <p className={styles.quiet}>{t('invitees.noneAnswered')}</p>}
      {instead && (
        <CameInsteadDialog campaign={campaign} meeting={meeting} invitation={instead} onClose={() => setInstead(null)} />
      )}
      {answering && (
        <AnswerDialog campaign={campaign} meeting={meeting} invitation={answering} onClose={() => setAnswering(null)} />
      )}
    </Panel>
  );
}
