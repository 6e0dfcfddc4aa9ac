import { Button } from '@mantine/core';
import { IconCheck, IconClockPause, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { StateName } from '@/components/states/StateName';
import { useOwners } from '@/features/accounts/accounts';
import { campaignPath, statePath } from '@/lib/world/campaign';
import { addDays } from '@/lib/time/dates';
import { useCity, useFormat } from '@/lib/world/locale';
import { toastFailed, toastUndoable } from '@/lib/page/toast';
import { useEditFollowUp, type EditFollowUp, type FollowUp } from './followUps';
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

const delays = [1, 3, 7, 14] as const;

/** One thing to do: done, handed over, or put off by some days; each can be taken back. Raised by a rule, its words come from the rule. */
export function FollowUpRow({ campaign, followUp, today, mayWrite, withState = true, withMeeting = true }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const city = useCity();
  const edit = useEditFollowUp(campaign);
  const isAboutClocks = followUp.origin === 'ClocksChanged' || followUp.origin === 'HourSkipped';
  const about = isAboutClocks ? city(followUp.title) : followUp.title;
  const title = followUp.origin === 'Hand' ? followUp.title : t(`origin.${followUp.origin}`, { about });
  const isAboutMail = followUp.origin === 'AddressRefused' || followUp.origin === 'MessageNotSent';
  const isDone = followUp.doneAt !== null;
  const isLate = !isDone && followUp.dueOn < today;

  const owners = useOwners();

  // Not by the callbacks of mutate: they are not called once the row has left the list.
  const change = async (body: EditFollowUp, before: EditFollowUp, message: string) => {
    try {
      await edit.mutateAsync({ followUp, body });
      const changed = { id: followUp.id, version: followUp.version + 1 };
      toastUndoable(message, () => void edit.mutateAsync({ followUp: changed, body: before }).catch(toastFailed));
    } catch (error) {
      toastFailed(error);
    }
  };

  return (
    <li className={styles.row} data-row>
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
            groups={[
              {
                label: t('handTo'),
                actions: owners.map(({ id, name }) => ({
                  text: name,
                  isChosen: id === followUp.owner?.id,
                  onChoose: () =>
                    void change({ ownerId: id }, { ownerId: followUp.owner?.id ?? null }, t('handedTo', { name })),
                })),
              },
            ]}
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
            groups={[
              {
                actions: delays.map((days) => {
                  const until = addDays(today, days);
                  return {
                    text: `${format.weekday(until)} · ${format.fromToday(until)}`,
                    onChoose: () =>
                      void change({ dueOn: until }, { dueOn: followUp.dueOn }, t('snoozed', { date: format.weekday(until) })),
                  };
                }),
              },
            ]}
          />
          <Button
            size="xs"
            variant="light"
            loading={edit.isPending}
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={`${t('done')}: ${title}`}
            onClick={() => void change({ done: true }, { done: false }, t('doneSaid'))}
          >
            {t('done')}
          </Button>
        </>
      )}
    </li>
  );
}
