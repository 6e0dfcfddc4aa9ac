import { Button, Menu } from '@mantine/core';
import { IconCheck, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlainBadge } from '@/components/CommitmentBadges';
import { OwnerAvatar } from '@/components/OwnerAvatar';
import { StateName } from '@/components/StateName';
import { campaignPath, statePath } from '@/lib/campaign';
import { addDays } from '@/lib/dates';
import { useFormat } from '@/lib/locale';
import { toastDone, toastFailed } from '@/lib/toast';
import { useEditFollowUp, type FollowUp } from './desk';
import styles from './DeskPage.module.css';

interface Props {
  campaign: string;
  followUp: FollowUp;
  today: string;
  mayWrite: boolean;
  /** On a State's own file its name says nothing. */
  withState?: boolean;
  /** Nor that of the meeting on its own page. */
  withMeeting?: boolean;
}

const delays = [1, 3, 7, 14] as const;

/** One thing to do: done, or put off by some days. Raised by a rule, its words come from the rule. */
export function FollowUpRow({ campaign, followUp, today, mayWrite, withState = true, withMeeting = true }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const edit = useEditFollowUp(campaign);
  const title = followUp.title || t(`origin.${followUp.origin}`);
  const isDone = followUp.doneAt !== null;
  const isLate = !isDone && followUp.dueOn < today;

  const change = (body: Parameters<typeof edit.mutate>[0]['body'], message: string) =>
    edit.mutate(
      { followUp, body },
      {
        onSuccess: () => toastDone(message),
        onError: toastFailed,
      },
    );

  return (
    <li className={styles.row} data-row>
      <div className={styles.grow}>
        <div className={styles.what}>{title}</div>
        <span
          className={styles.quiet}
          style={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px' }}
        >
          {withState && followUp.iso2 && <StateName iso2={followUp.iso2} to={statePath(campaign, followUp.iso2)} />}
          {withMeeting && followUp.meetingId && <Link to={campaignPath(campaign, `meetings/${followUp.meetingId}`)}>{followUp.meeting}</Link>}
          {followUp.promisedByState && <PlainBadge>{t('promised')}</PlainBadge>}
          <span className={isLate ? styles.late : styles.quiet}>
            {format.weekday(followUp.dueOn)} · {format.fromToday(followUp.dueOn)}
          </span>
        </span>
      </div>
      <OwnerAvatar name={followUp.owner?.name} />
      {isDone && <PlainBadge>{t('isDone')}</PlainBadge>}
      {mayWrite && !isDone && (
        <>
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconClockPause size={14} aria-hidden />}
                aria-label={`${t('snooze')}: ${title}`}
              >
                {t('snooze')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {delays.map((days) => {
                const until = addDays(today, days);
                return (
                  <Menu.Item key={days} onClick={() => change({ dueOn: until }, t('snoozed', { date: format.weekday(until) }))}>
                    {format.weekday(until)} · {format.fromToday(until)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
          <Button
            size="xs"
            variant="light"
            loading={edit.isPending}
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={`${t('done')}: ${title}`}
            onClick={() => change({ done: true }, t('doneSaid'))}
          >
            {t('done')}
          </Button>
        </>
      )}
    </li>
  );
}
