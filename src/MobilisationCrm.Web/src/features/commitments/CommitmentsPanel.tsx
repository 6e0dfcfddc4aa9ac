import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedBadge, PlainBadge, PledgeBadge } from '@/components/states/CommitmentBadges';
import { Panel } from '@/components/ui/Panel';
import type { EngagementDetail } from '@/features/engagements/engagements';
import { useFormat } from '@/lib/world/locale';
import { CommitmentDialog } from './CommitmentDialog';
import { commitmentKinds, lastWord, type CommitmentItem, type CommitmentTask } from './commitments';
import styles from '@/components/states/StateFile.module.css';
import { VoteRow } from './VoteRow';

interface Props {
  campaign: string;
  detail: EngagementDetail;
  mayWrite: boolean;
}

/** The four commitments, each with its own date and source, and the vote. */
export function CommitmentsPanel({ campaign, detail, mayWrite }: Props) {
  const { t } = useTranslation(['states', 'common']);
  const [task, setTask] = useState<CommitmentTask | null>(null);
  const { state, engagement } = detail;

  return (
    <Panel title={t('commitment.title')}>
      <ul className={styles.rows}>
        {commitmentKinds.map((kind) => {
          const last = lastWord(detail.commitments, kind);
          const mayNot = kind === 'Sponsorship' && state.cosponsorRight === 'Limited';
          return (
            <li key={kind}>
              <div className={styles.between}>
                <span>{t(`commitment.${kind}`)}</span>
                <span className="together">
                  {last ? (
                    <Standing item={last} />
                  ) : (
                    <span className={styles.quiet}>{mayNot ? t('commitment.mayNot') : '—'}</span>
                  )}
                  {mayWrite &&
                    !mayNot &&
                    (last ? (
                      <TaskMenu item={last} onTask={setTask} />
                    ) : (
                      <Button
                        variant="subtle"
                        size="compact-xs"
                        aria-label={t('commitment.recordThis', { kind: t(`commitment.${kind}`) })}
                        onClick={() => setTask({ task: 'record', kind })}
                      >
                        {t('commitment.record')}
                      </Button>
                    ))}
                </span>
              </div>
              {last?.source && (
                <div className={styles.quiet}>
                  {last.source}
                  {last.onDraft && ` · ${t('commitment.onDraft')}`}
                </div>
              )}
            </li>
          );
        })}
        <VoteRow campaign={campaign} detail={detail} mayWrite={mayWrite} />
      </ul>
      {task && <CommitmentDialog campaign={campaign} iso2={engagement.iso2} task={task} onClose={() => setTask(null)} />}
    </Panel>
  );
}

function Standing({ item }: { item: CommitmentItem }) {
  const { t } = useTranslation('states');
  const format = useFormat();
  if (item.act === 'Withdrawn') {
    return <PlainBadge>{t('commitment.withdrawnOn', { date: format.date(item.on) })}</PlainBadge>;
  }
  switch (item.kind) {
    case 'Sponsorship':
      return <ConfirmedBadge on={item.on} />;
    case 'Pledge':
      return <PledgeBadge on={item.on} />;
    default:
      return <PlainBadge>{format.date(item.on)}</PlainBadge>;
  }
}

function TaskMenu({ item, onTask }: { item: CommitmentItem; onTask: (task: CommitmentTask) => void }) {
  const { t } = useTranslation('states');
  const { kind } = item;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          c="var(--quiet)"
          aria-label={t('commitment.actions', { kind: t(`commitment.${kind}`) })}
        >
          <IconDotsVertical size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item.act === 'Made' ? (
          <Menu.Item onClick={() => onTask({ task: 'withdraw', kind })}>{t('task.withdraw')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => onTask({ task: 'record', kind })}>{t('task.record')}</Menu.Item>
        )}
        <Menu.Item onClick={() => onTask({ task: 'correct', kind, wrong: item })}>{t('task.correct')}</Menu.Item>
        <Menu.Item onClick={() => onTask({ task: 'annul', kind, wrong: item })}>{t('task.annul')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
