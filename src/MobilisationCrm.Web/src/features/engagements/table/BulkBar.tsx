import { Button, CloseButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import type { Changes } from '@/features/engagements/changes';
import { NextStepEditor, OwnerMenu, PriorityMenu, StatusMenu } from './EditMenus';
import styles from './PipelineTable.module.css';

interface Props {
  count: number;
  onChange: (changes: Changes) => void;
  onClear: () => void;
}

/** What may be done with the rows that are ticked, all at once. */
export function BulkBar({ count, onChange, onClear }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const opener = (label: string) => (
    <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
      {label}
    </Button>
  );
  return (
    <div className={styles.bulk} role="group" aria-label={t('bulk.label')}>
      <span aria-live="polite">{t('bulk.chosen', { count, number: format.number(count) })}</span>
      <OwnerMenu target={opener(t('common:owner.label'))} onChange={onChange} />
      <PriorityMenu target={opener(t('priority.label'))} onChange={onChange} />
      <StatusMenu target={opener(t('status.label'))} onChange={onChange} />
      <NextStepEditor target={opener(t('column.next'))} onChange={onChange} now={{ nextStep: '', nextStepDue: '' }} />
      <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={onClear} />
    </div>
  );
}
