import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Whose slot. */
  name: string;
  slots: readonly string[];
  value: number;
  onChange: (slot: number) => void;
}

/** At which of the hours somebody is invited. */
export function SlotChoice({ name, slots, value, onChange }: Props) {
  const { t } = useTranslation('meetings');
  return (
    <NativeSelect
      size="xs"
      aria-label={t('slot.of', { name })}
      data={slots.map((label, at) => ({ value: String(at), label }))}
      value={String(value)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
