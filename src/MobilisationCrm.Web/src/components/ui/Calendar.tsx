import '@mantine/dates/styles.css';
import 'dayjs/locale/es';
import 'dayjs/locale/fr';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** `2026-11-30`; empty for none. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  today: string;
}

/** A month to pick a day from, by mouse or arrow keys, in the account's language. */
export default function Calendar({ value, onChange, min, max, today }: Props) {
  const { t, i18n } = useTranslation();
  const month = useRef<HTMLDivElement>(null);
  // The panel looks for its first focus before this has come, and then remembers where the focus came from.
  useEffect(() => {
    const timer = setTimeout(() => month.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <DatePicker
      ref={month}
      value={value || null}
      defaultDate={value || undefined}
      onChange={(day) => day && onChange(day)}
      minDate={min}
      maxDate={max}
      locale={i18n.language}
      highlightToday
      getDayProps={(day) => ({ 'data-autofocus': day === (value || today) || undefined })}
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
        previousDecade: t('date.previousDecade'),
        nextDecade: t('date.nextDecade'),
      }}
      // Escape closes the calendar alone, not the dialog below it.
      __stopPropagation
    />
  );
}
