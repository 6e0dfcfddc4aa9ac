import { Button, CloseButton } from '@mantine/core';
import { IconChevronDown, IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import type { Changes } from '@/features/engagements/changes';
import { NextStepEditor, OwnerMenu, PriorityMenu, StatusMenu } from './EditMenus';
import styles from './PipelineTable.module.css';

interface Props {
  states: readonly string[];
  onChange: (changes: Changes) => void;
  onClear: () => void;
}

/** What may be done with the rows that are ticked, all at once. */
export function BulkBar({ states, onChange, onClear }: Props) {
  const { t } = useTranslation(['engagements', 'common']);
  const format = useFormat();
  const campaign = useCampaignSlug();
  const count = states.length;
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
      <Button
        variant="default"
        size="xs"
        component={Link}
        to={campaignPath(campaign, `mail/circulars/new?states=${states.join(',')}`)}
        leftSection={<IconMail size={14} aria-hidden />}
      >
        {t('bulk.letter')}
      </Button>
      <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={onClear} />
    </div>
  );
}
