import { Group, NumberInput, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { stages, type Stage } from '@/lib/world/stages';
import { clock, type RuleKind } from './reminders';
import { useRuleWords } from './ruleWords';

export interface RuleValues {
  kind: RuleKind;
  /** Empty while nothing, or no number, is typed. */
  workingDays: number | string;
  fromHour: string;
  untilHour: string;
  fromStage: Stage;
}

/** What both forms check before they ask the API. */
export const ruleChecks = (t: TFunction<['reminders', 'common']>) => ({
  workingDays: (value: number | string) => (isWholeDays(value) ? null : t('invalid.workingDays')),
  untilHour: (value: string, { fromHour }: RuleValues) => (Number(value) > Number(fromHour) ? null : t('common:code.end-before-start')),
});

type RuleForm = UseFormReturnType<RuleValues>;

export const isWholeDays = (value: number | string): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 60;

/** The distance in working days, the stage for the closing date, and below it the rule in words as it is typed. */
export function DistanceFields({ form, autoFocus = false }: { form: RuleForm; autoFocus?: boolean }) {
  const { t } = useTranslation(['reminders', 'common']);
  const inWords = useRuleWords();
  const { kind, workingDays, fromStage } = form.values;
  return (
    <>
      <NumberInput
        size="sm"
        label={t('field.workingDays')}
        description={t('field.workingDaysHint')}
        required
        min={1}
        max={60}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        data-autofocus={autoFocus || undefined}
        {...form.getInputProps('workingDays')}
      />
      {kind === 'ClosingDate' && (
        <Select
          label={t('field.fromStage')}
          required
          allowDeselect={false}
          data={stages.map((stage) => ({ value: stage, label: t(`common:stage.${stage}`) }))}
          {...form.getInputProps('fromStage')}
          onChange={(stage) => form.setFieldValue('fromStage', stage as Stage)}
        />
      )}
      <p aria-live="polite" className="flush strong">
        {isWholeDays(workingDays) ? inWords({ kind, workingDays, fromStage }).all : ' '}
      </p>
    </>
  );
}

const hours = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => ({ value: String(first + step), label: clock(first + step) }));

/** Between which hours of the recipient's day it may arrive. */
export function HourFields({ form }: { form: RuleForm }) {
  const { t } = useTranslation('reminders');
  return (
    <Group gap={12} grow align="flex-start">
      <Select
        label={t('field.fromHour')}
        required
        allowDeselect={false}
        data={hours(0, 23)}
        {...form.getInputProps('fromHour')}
      />
      <Select
        label={t('field.untilHour')}
        required
        allowDeselect={false}
        data={hours(1, 24)}
        {...form.getInputProps('untilHour')}
      />
    </Group>
  );
}
