import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBellOff, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { AddRuleDialog } from './AddRuleDialog';
import { EditRuleDialog } from './EditRuleDialog';
import { rulesQuery } from './reminders';
import styles from './Reminders.module.css';
import { RemoveRuleDialog } from './RemoveRuleDialog';
import { RuleRow } from './RuleRow';

type Task = { kind: 'add' } | { kind: 'edit' | 'remove'; id: string };

/** The rules in plain words. Managers change them, everyone reads them. */
export function RulesPanel() {
  const { t } = useTranslation('reminders');
  const mayManage = useMay('Manager');
  const { data, error, refetch } = useQuery(rulesQuery);
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  // Looked up at each drawing: after a conflict the dialog stands on the version now in force.
  const rule = task && task.kind !== 'add' ? data?.find(({ id }) => id === task.id) : undefined;

  return (
    <Panel
      title={t('rules.title')}
      note={mayManage ? t('rules.note') : `${t('rules.note')} ${t('rules.managers')}`}
      actions={
        mayManage && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setTask({ kind: 'add' })}
          >
            {t('rules.add')}
          </Button>
        )
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={5} height={52} />}
      {data?.length === 0 && <EmptyState icon={IconBellOff} title={t('rules.none')} hint={t('rules.noneHint')} />}
      <ul className={styles.rows}>
        {data?.map((one) => (
          <RuleRow
            key={one.id}
            rule={one}
            mayManage={mayManage}
            onEdit={() => setTask({ kind: 'edit', id: one.id })}
            onRemove={() => setTask({ kind: 'remove', id: one.id })}
          />
        ))}
      </ul>
      {task?.kind === 'add' && <AddRuleDialog onClose={close} />}
      {task?.kind === 'edit' && rule && <EditRuleDialog rule={rule} onClose={close} />}
      {task?.kind === 'remove' && rule && <RemoveRuleDialog rule={rule} onClose={close} />}
    </Panel>
  );
}
