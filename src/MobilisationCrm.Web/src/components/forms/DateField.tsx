import { ActionIcon, Popover, Skeleton, TextInput, type TextInputProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { toDate } from '@/lib/time/dates';
import { useFormat, useZone } from '@/lib/world/locale';
import { lazyPart, whenOnline } from '@/lib/server/preload';
import { readDate } from '@/lib/time/readDate';
import type * as WordsOfDates from '@/lib/time/readWords';
import { DateChips } from './DateChips';

type Words = typeof WordsOfDates;

/** The words for dates come once somebody is about to type one. */
let words: Words | undefined;
const loadWords = async () => (words = await whenOnline(() => import('@/lib/time/readWords')));

const Calendar = lazyPart(() => import('@/components/ui/Calendar'));

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  label: string;
  /** `2026-11-30`, with `withTime` `2026-11-30T10:00`; empty for none. */
  value?: string;
  onChange?: (value: string) => void;
  /** The first and the last that the calendar offers; the hour is passed over. */
  min?: string;
  max?: string;
  withTime?: boolean;
  /** Offers tomorrow, a week and a month from now: for what is still to come. */
  withChips?: boolean;
}

/**
 * A day, or a moment, written in the account's language: the browser's own field writes it in the browser's, and 3/4 is then
 * March to one reader and April to the next. Typed in any usual way, in words ("fri", "in 2 weeks", "fin du mois") or picked; what is typed counts
 * on leaving the field or Enter.
 */
export function DateField({ label, value = '', onChange, min, max, withTime = false, withChips = false, ...rest }: Props) {
  const { error, onBlur, onKeyDown, onFocus, ...field } = rest;
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const today = toDate(new Date(), useZone());
  const [typed, setTyped] = useState<string>();
  const [isUnread, setIsUnread] = useState(false);
  const [isOpen, { toggle, close }] = useDisclosure();
  const [panel, setPanel] = useState<HTMLElement | null>(null);

  const write = withTime ? format.moment : format.date;
  const understand = (text: string) => {
    const said = readDate(text, { before: value, today, withTime });
    const named = said ? null : words?.readWords(text, { today, language: i18n.language, isPast: max !== undefined && min === undefined });
    return named ? named.day + (withTime ? `T${named.time ?? (value.slice(11, 16) || '00:00')}` : '') : said;
  };
  const take = (date: string) => {
    setTyped(undefined);
    setIsUnread(false);
    if (date !== value) {
      onChange?.(date);
    }
  };
  const read = () => {
    if (typed === undefined) {
      return;
    }
    const date = typed.trim() ? understand(typed) : '';
    if (date === null) {
      setIsUnread(true);
      if (!words) {
        // Typed before the words had come: read again when they are there.
        void loadWords().then(() => {
          const late = understand(typed);
          if (late !== null) {
            take(late);
          }
        });
      }
    } else {
      take(date);
    }
  };

  return (
    <TextInput
      label={label}
      autoComplete="off"
      value={typed ?? (value && write(value))}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => {
        void loadWords();
        onFocus?.(event);
      }}
      onBlur={(event) => {
        read();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // At once: Ctrl Enter sends the form within this same event.
          flushSync(read);
        }
        onKeyDown?.(event);
      }}
      error={isUnread ? t('date.unread', { example: write(`${today}T15:00`) }) : error}
      data-unread={isUnread || undefined}
      rightSection={
        <Popover
          opened={isOpen}
          onDismiss={close}
          position="bottom-end"
          trapFocus
          returnFocus
          shadow="md"
          transitionProps={{ duration: 0 }}
          // Inside another panel it belongs to it, else a click on a day would be one outside that panel and close it.
          portalProps={{ target: panel ?? undefined }}
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t('date.calendar', { field: label })}
              onClick={({ currentTarget }) => {
                setPanel(currentTarget.closest<HTMLElement>('.mantine-Popover-dropdown'));
                toggle();
              }}
            >
              <IconCalendar size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown p={10} data-mantine-stop-propagation>
            <Suspense fallback={<Skeleton w={252} h={286} />}>
              <Calendar
                value={value.slice(0, 10)}
                min={min?.slice(0, 10)}
                max={max?.slice(0, 10)}
                today={today}
                onChange={(day) => {
                  take(understand(day) ?? value);
                  close();
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
      {...(withChips && {
        inputContainer: (input) => (
          <>
            {input}
            <DateChips today={today} label={label} onChoose={take} />
          </>
        ),
      })}
      {...field}
    />
  );
}
