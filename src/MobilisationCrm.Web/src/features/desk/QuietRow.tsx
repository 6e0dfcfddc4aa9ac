import { ActionIcon, Button } from '@mantine/core';
import { IconDotsVertical, IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { StateName } from '@/components/states/StateName';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import type { FollowUp } from '@/features/followUps/followUps';
import type { useFollowUpActs } from '@/features/followUps/useFollowUpActs';
import { daysBetween, toDate } from '@/lib/time/dates';
import { statePath } from '@/lib/world/campaign';
import { useFormat, useZone } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import styles from './DeskPage.module.css';
import { Tick, type TickProps } from './Tick';

interface Props {
  campaign: string;
  followUp: FollowUp;
  today: string;
  /** Undefined for a reader who only reads. */
  box: TickProps | undefined;
  acts: ReturnType<typeof useFollowUpActs>;
  onLog: () => void;
}

/** One State that went quiet, with the contact that it asks for. */
export function QuietRow({ campaign, followUp, today, box, acts, onLog }: Props) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const zone = useZone();
  const { name } = useStates();
  const iso2 = followUp.iso2 ?? '';
  const days = followUp.lastContactAt ? daysBetween(toDate(new Date(followUp.lastContactAt), zone), today) : undefined;
  return (
    <li className={styles.row} data-row data-state={iso2}>
      {box && <Tick ofRow label={t('quiet.tick', { name: name(iso2) })} {...box} />}
      <span className={styles.grow}>
        <StateName iso2={iso2} to={statePath(campaign, iso2)} />
      </span>
      <span className={styles.since}>
        {days === undefined ? t('quiet.never') : t('quiet.since', { count: days, number: format.number(days) })}
      </span>
      <OwnerAvatar name={followUp.owner?.name} />
      {box && (
        <>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPencilPlus size={14} aria-hidden />}
            aria-label={`${t('log')}: ${name(iso2)}`}
            onClick={onLog}
          >
            {t('log')}
          </Button>
          <ActionMenu
            button={
              <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('quiet.more', { name: name(iso2) })}>
                <IconDotsVertical size={16} aria-hidden />
              </ActionIcon>
            }
            groups={[
              { actions: [{ text: t('done'), onChoose: () => acts.done([followUp]) }] },
              acts.later([followUp]),
              acts.handOver([followUp]),
            ]}
          />
        </>
      )}
    </li>
  );
}
