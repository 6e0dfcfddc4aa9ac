import { Button } from '@mantine/core';
import { IconCheck, IconClockPause, IconPencilPlus, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { StateName } from '@/components/states/StateName';
import { useLogContact } from '@/features/interactions/interactions';
import { campaignPath, statePath } from '@/lib/world/campaign';
import { useCity, useFormat } from '@/lib/world/locale';
import type { FollowUp } from './followUps';
import { useFollowUpActs } from './useFollowUpActs';
import styles from './FollowUps.module.css';

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

/** One thing to do: the contact that it asks for, or done, handed over, put off by some days; each can be taken back. Raised by a rule, its words come from the rule. */
export function FollowUpRow({ campaign, followUp, today, mayWrite, withState = true, withMeeting = true }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const city = useCity();
  const openLog = useLogContact();
  const isAboutClocks = followUp.origin === 'ClocksChanged' || followUp.origin === 'HourSkipped';
  const about = isAboutClocks ? city(followUp.title) : followUp.title;
  const title = followUp.origin === 'Hand' ? followUp.title : t(`origin.${followUp.origin}`, { about });
  const isAboutMail = followUp.origin === 'AddressRefused' || followUp.origin === 'MessageNotSent';
  const isDone = followUp.doneAt !== null;
  const isLate = !isDone && followUp.dueOn < today;

  const acts = useFollowUpActs(campaign, today);
  const { iso2 } = followUp;

  return (
    <li className={styles.row} data-row data-state={iso2 ?? undefined}>
      <div className={styles.grow}>
        <div className={styles.what}>{title}</div>
        <span className={styles.about}>
          {withState && followUp.iso2 && <StateName iso2={followUp.iso2} to={statePath(campaign, followUp.iso2)} />}
          {withMeeting && followUp.meetingId && <Link to={campaignPath(campaign, `meetings/${followUp.meetingId}`)}>{followUp.meeting}</Link>}
          {isAboutMail && <Link to={campaignPath(campaign, `mail?q=${encodeURIComponent(followUp.title)}`)}>{t('messages')}</Link>}
          {followUp.promisedByState && <PlainBadge>{t('promised')}</PlainBadge>}
          <span className={isLate ? styles.late : styles.due}>
            {format.weekday(followUp.dueOn)} · {format.fromToday(followUp.dueOn)}
          </span>
        </span>
      </div>
      <OwnerAvatar name={followUp.owner?.name} />
      {isDone && <PlainBadge>{t('isDone')}</PlainBadge>}
      {mayWrite && !isDone && (
        <>
          <ActionMenu
            button={
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconUserShare size={14} aria-hidden />}
                aria-label={`${t('handOver')}: ${title}`}
              >
                {t('handOver')}
              </Button>
            }
            groups={[acts.handOver([followUp])]}
          />
          <ActionMenu
            button={
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconClockPause size={14} aria-hidden />}
                aria-label={`${t('snooze')}: ${title}`}
              >
                {t('snooze')}
              </Button>
            }
            groups={[{ actions: acts.later([followUp]).actions }]}
          />
          <Button
            size="xs"
            variant={iso2 ? 'subtle' : 'light'}
            loading={acts.isPending}
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={`${t('done')}: ${title}`}
            onClick={() => acts.done([followUp])}
          >
            {t('done')}
          </Button>
          {iso2 && (
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPencilPlus size={14} aria-hidden />}
              aria-label={`${t('log')}: ${title}`}
              onClick={() => openLog({ iso2, followUpIds: [followUp.id] })}
            >
              {t('log')}
            </Button>
          )}
          {acts.dialog}
        </>
      )}
    </li>
  );
}
