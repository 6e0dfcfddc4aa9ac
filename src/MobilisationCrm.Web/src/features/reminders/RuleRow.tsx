import { ActionIcon, Switch } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { toastDone } from '@/lib/page/toast';
import { RuleIcon } from './PlannedRow';
import { clock, useEditRule, type Rule } from './reminders';
import styles from './Reminders.module.css';
import { useRuleWords } from './ruleWords';

interface Props {
  rule: Rule;
  mayManage: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

/** One rule in words, with its switch. */
export function RuleRow({ rule, mayManage, onEdit, onRemove }: Props) {
  const { t } = useTranslation('reminders');
  const inWords = useRuleWords();
  const edit = useEditRule();
  const words = inWords(rule);
  const isOn = edit.isPending ? Boolean(edit.variables.body.isActive) : rule.isActive;

  const turn = (isActive: boolean) =>
    edit.mutate(
      { rule, body: { isActive } },
      { onSuccess: () => toastDone(t(isActive ? 'rules.switchedOn' : 'rules.switchedOff')) },
    );

  return (
    <li className={styles.rule} data-row data-off={isOn ? undefined : true}>
      <div className={styles.kind}>
        <RuleIcon kind={rule.kind} />
        <div className={styles.words}>
          <span className={styles.when}>{words.when}</span>, {words.whom}
          <div className={styles.quiet}>{t('hours', { from: clock(rule.fromHour), until: clock(rule.untilHour) })}</div>
        </div>
      </div>
      <div className={styles.actions}>
        {mayManage ? (
          <>
            <span className={styles.state} aria-hidden>
              {t(isOn ? 'rules.on' : 'rules.off')}
            </span>
            <Switch
              withThumbIndicator={false}
              aria-label={t('rules.inForce', { rule: words.all })}
              checked={isOn}
              // Not disabled meanwhile: that would take the focus from whoever uses the keyboard.
              onChange={({ currentTarget }) => !edit.isPending && turn(currentTarget.checked)}
            />
            <ActionIcon variant="subtle" size={32} aria-label={t('rules.editThis', { rule: words.all })} onClick={onEdit}>
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" size={32} aria-label={t('rules.removeThis', { rule: words.all })} onClick={onRemove}>
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </>
        ) : (
          <PlainBadge>{t(isOn ? 'rules.on' : 'rules.off')}</PlainBadge>
        )}
      </div>
      {edit.error && (
        <div className={styles.error}>
          <ErrorAlert error={edit.error} />
        </div>
      )}
    </li>
  );
}
