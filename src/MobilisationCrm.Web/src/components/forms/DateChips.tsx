import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths } from '@/lib/time/dates';

interface Props {
  today: string;
  /** Of the field that they fill. */
  label: string;
  onChoose: (day: string) => void;
}

/** The usual delays, one press each. By keyboard the field takes the words themselves, so they are no stops on the way. */
export function DateChips({ today, label, onChoose }: Props) {
  const { t } = useTranslation();
  const chips = [
    [t('date.tomorrow'), addDays(today, 1)],
    [t('date.inAWeek'), addDays(today, 7)],
    [t('date.inAMonth'), addMonths(today, 1)],
  ] as const;
  return (
    <Group gap={4} mt={4}>
      {chips.map(([text, day]) => (
        <Button
          key={text}
          variant="default"
          size="compact-xs"
          fw={500}
          tabIndex={-1}
          aria-label={`${label}: ${text}`}
          onClick={() => onChoose(day)}
        >
          {text}
        </Button>
      ))}
    </Group>
  );
}
