import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core';
import { IconCalendarX, IconDotsVertical, IconMail, IconMoon, IconPencil, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { StateName } from '@/components/states/StateName';
import { statePath } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { inLanguage, useFormat } from '@/lib/world/locale';
import { useUrlState } from '@/lib/page/searchParams';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { AnswerCell } from '@/features/meetings/answers/AnswerCell';
import styles from './Invitees.module.css';
import { LeftPost } from './LeftPost';
import { useRecordAttendance, type Invitation, type Letter, type Meeting } from '@/features/meetings/meetings';
import { useHourReason } from '@/features/meetings/calendar/HourChip';

interface Props {
  campaign: string;
  meeting: Meeting;
  invitation: Invitation;
  letter: Letter | undefined;
  isShown: boolean;
  hasBegun: boolean;
  mayWrite: boolean;
  onAnswer: () => void;
  onInstead: () => void;
}

/** One invitee: the State opens its file, the letter beside shows what is read there. */
export function InviteeRow({ campaign, meeting, invitation, letter, isShown, hasBegun, mayWrite, onAnswer, onInstead }: Props) {
  const { t } = useTranslation(['meetings', 'states']);
  const languageName = useLanguageName();
  const [, change] = useUrlState();
  const record = useRecordAttendance(campaign, meeting.id);
  const to = invitation.contact ?? invitation.organisation ?? '';
  const show = () => {
    change({ letter: invitation.id });
    // Beside the list at large widths, far below it at small ones.
    document.getElementById('letters')?.scrollIntoView({ block: 'nearest' });
  };
  const attend = (attendance: Invitation['attendance']) =>
    record.mutate(
      { invitationId: invitation.id, attendance, cameInstead: attendance === 'Attended' ? invitation.substituteName || null : null },
      { onSuccess: () => toastDone(t('attendance.saved', { name: to })), onError: toastFailed },
    );

  return (
    <tr data-row data-state={invitation.iso2 ?? undefined} className={isShown ? styles.shown : undefined}>
      <td>
        {invitation.iso2 && <StateName iso2={invitation.iso2} to={statePath(campaign, invitation.iso2)} />}
        <div className={styles.to}>
          {to} · {languageName(invitation.language)}
        </div>
        {!hasBegun && !invitation.isRemoved && <LeftPost on={invitation.leftOn} />}
        {letter?.wishedLanguage && (
          <div className={styles.warn}>{t('letter.fallback', { language: languageName(letter.wishedLanguage) })}</div>
        )}
        {!invitation.address && <div className={styles.warn}>{t('problem.no-address')}</div>}
      </td>
      <td className={styles.minor}>{letter?.capital && <Capital letter={letter} />}</td>
      <td>
        {meeting.status === 'Draft' ? (
          letter && (
            <UnstyledButton className={styles.read} onClick={show}>
              <IconMail size={14} stroke={1.75} aria-hidden />
              {t('invitees.read')}
              <span className={styles.hidden}>: {to}</span>
            </UnstyledButton>
          )
        ) : (
          <AnswerCell invitation={invitation} />
        )}
        {hasBegun && !invitation.isRemoved && (
          <div className={styles.presence}>
            {mayWrite ? (
              (['Attended', 'Absent'] as const).map((attendance) => {
                const isSet = invitation.attendance === attendance;
                return (
                  <Button
                    key={attendance}
                    size="compact-xs"
                    variant={isSet ? 'filled' : 'default'}
                    aria-pressed={isSet}
                    aria-label={`${t(`attendance.${attendance}`)}: ${to}`}
                    onClick={() => attend(isSet ? 'Unknown' : attendance)}
                  >
                    {t(`attendance.${attendance}`)}
                  </Button>
                );
              })
            ) : (
              invitation.attendance !== 'Unknown' && <PlainBadge>{t(`attendance.${invitation.attendance}`)}</PlainBadge>
            )}
            {invitation.cameInstead && <span className={styles.quiet}>{t('attendance.instead', { name: invitation.cameInstead })}</span>}
          </div>
        )}
      </td>
      <td className={styles.last}>
        {!invitation.isRemoved && (
          <Menu withInitialFocusPlaceholder={false} position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" c="var(--quiet)" aria-label={t('invitees.menu', { name: to })}>
                <IconDotsVertical size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={!letter} leftSection={<IconMail size={16} aria-hidden />} onClick={show}>
                {t('invitees.show')}
              </Menu.Item>
              {mayWrite && meeting.status !== 'Draft' && (
                <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onAnswer}>
                  {t('answer.record')}
                </Menu.Item>
              )}
              {mayWrite && hasBegun && (
                <Menu.Item leftSection={<IconUserShare size={16} aria-hidden />} onClick={onInstead}>
                  {t('attendance.who')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}

function Capital({ letter }: { letter: Letter }) {
  const { i18n } = useTranslation('meetings');
  const format = useFormat();
  const hour = letter.capital!;
  const reason = useHourReason()(hour);
  const Picture = hour.closedDay ? IconCalendarX : IconMoon;
  return (
    <span className={reason ? styles.warn : styles.hour}>
      <span data-figure>{hour.startsLocal.slice(11, 16)}</span> {inLanguage(hour.city, i18n.language)}
      {reason && (
        <span className={styles.reason}>
          <Picture size={13} stroke={2} aria-hidden /> {reason} ({format.weekday(hour.startsLocal)})
        </span>
      )}
    </span>
  );
}
