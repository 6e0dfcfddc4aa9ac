import { Anchor, Button } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconClockPause, IconPencilPlus, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { StageBadge } from '@/components/states/StageBadge';
import { Panel } from '@/components/ui/Panel';
import { meetingKindFor } from '@/features/engagements/evidence/meetingKind';
import type { FollowUp } from '@/features/followUps/followUps';
import { useFollowUpActs } from '@/features/followUps/useFollowUpActs';
import { useLogContact } from '@/features/interactions/interactions';
import { campaignPath } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { stages } from '@/lib/world/stages';
import styles from './DeskPage.module.css';
import { QuietRow } from './QuietRow';
import { Tick, type TickProps } from './Tick';

interface Props {
  campaign: string;
  followUps: readonly FollowUp[];
  today: string;
  mayWrite: boolean;
}

const longestFirst = (one: FollowUp, other: FollowUp) => (one.lastContactAt ?? '').localeCompare(other.lastContactAt ?? '');

/** The States that nobody was in touch with for too long, by stage, the furthest first: one contact, meeting or delay for one or for all. */
export function QuietPanel({ campaign, followUps, today, mayWrite }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const openLog = useLogContact();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const clear = () => setTicked(new Set());
  const acts = useFollowUpActs(campaign, today, clear);

  const groups = stages
    .map((stage) => ({ stage, rows: followUps.filter((one) => one.stage === stage).sort(longestFirst) }))
    .filter(({ rows }) => rows.length > 0)
    .reverse();
  // One that was done meanwhile is not chosen any more.
  const chosen = followUps.filter(({ id }) => ticked.has(id));
  const tick = (rows: readonly FollowUp[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const { id } of rows) {
      if (isTicked) {
        next.add(id);
      } else {
        next.delete(id);
      }
    }
    setTicked(next);
  };
  const box = (rows: readonly FollowUp[]): TickProps => {
    const count = rows.filter(({ id }) => ticked.has(id)).length;
    return { checked: count === rows.length, isMixed: count > 0 && count < rows.length, onChange: (isTicked) => tick(rows, isTicked) };
  };

  const states = chosen.map(({ iso2 }) => iso2 ?? '');
  const kind = chosen[0]?.stage && chosen.every(({ stage }) => stage === chosen[0]?.stage) ? meetingKindFor(chosen[0].stage) : undefined;
  const invite = campaignPath(campaign, `meetings/new?${new URLSearchParams({ state: states.join(','), ...(kind && { kind }) })}`);
  const isNone = chosen.length === 0;

  return (
    <Panel
      title={t('quiet.title')}
      note={mayWrite ? t('quiet.note') : undefined}
      actions={
        <Anchor component={Link} size="sm" to={campaignPath(campaign, 'pipeline?view=table&show=stale&sort=-quiet')}>
          {t('stale.all')}
        </Anchor>
      }
    >
      {mayWrite && (
        <div className={styles.bulk} data-none={isNone || undefined} role="group" aria-label={t('quiet.acts')}>
          <Tick {...box(followUps)}>
            {isNone
              ? t('quiet.all', { count: followUps.length, number: format.number(followUps.length) })
              : t('quiet.chosen', { count: chosen.length, number: format.number(chosen.length) })}
          </Tick>
          <Button
            size="xs"
            disabled={isNone}
            leftSection={<IconPencilPlus size={14} aria-hidden />}
            onClick={() => openLog({ states, onLogged: clear })}
          >
            {t('quiet.logAll')}
          </Button>
          {isNone ? (
            <Button size="xs" variant="default" disabled leftSection={<IconCalendarPlus size={14} aria-hidden />}>
              {t('quiet.invite')}
            </Button>
          ) : (
            <Button size="xs" variant="default" component={Link} to={invite} leftSection={<IconCalendarPlus size={14} aria-hidden />}>
              {t('quiet.invite')}
            </Button>
          )}
          <ActionMenu
            button={
              <Button size="xs" variant="default" disabled={isNone} leftSection={<IconClockPause size={14} aria-hidden />}>
                {t('snooze')}
              </Button>
            }
            groups={[{ actions: acts.later(chosen).actions }]}
          />
          <ActionMenu
            button={
              <Button size="xs" variant="default" disabled={isNone} leftSection={<IconUserShare size={14} aria-hidden />}>
                {t('handOver')}
              </Button>
            }
            groups={[acts.handOver(chosen)]}
          />
          <Button
            size="xs"
            variant="default"
            disabled={isNone}
            leftSection={<IconCheck size={14} aria-hidden />}
            onClick={() => acts.done(chosen)}
          >
            {t('done')}
          </Button>
        </div>
      )}
      {groups.map(({ stage, rows }) => (
        <section key={stage} aria-label={t(`common:stage.${stage}`)}>
          <div className={styles.stage}>
            {mayWrite && <Tick label={t('quiet.tick', { name: t(`common:stage.${stage}`) })} {...box(rows)} />}
            <StageBadge stage={stage} />
            <span className={styles.quiet}>{format.number(rows.length)}</span>
          </div>
          <ul className={styles.rows}>
            {rows.map((followUp) => (
              <QuietRow
                key={followUp.id}
                campaign={campaign}
                followUp={followUp}
                today={today}
                box={mayWrite ? box([followUp]) : undefined}
                acts={acts}
                onLog={() => openLog({ iso2: followUp.iso2 ?? '', followUpIds: [followUp.id] })}
              />
            ))}
          </ul>
        </section>
      ))}
      {acts.dialog}
    </Panel>
  );
}
