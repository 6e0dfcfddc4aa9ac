import { ActionIcon, Button } from '@mantine/core';
import { IconClockPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useCity } from '@/lib/world/locale';
import { HourChip } from '@/features/meetings/calendar/HourChip';
import { moveEnd, nextSlot, type MeetingForm } from './meetingForm';
import styles from '@/features/meetings/Meetings.module.css';
import type { SlotPlan } from '@/features/meetings/meetings';

interface Props {
  form: MeetingForm;
  plan: SlotPlan | undefined;
  /** Why the hours could not be reckoned, as an hour that the clocks jump over. */
  error: unknown;
}

const mostOthers = 5;

/** The same meeting at other hours, and what hour each is at the seats. */
export function SlotFields({ form, plan, error }: Props) {
  const { t } = useTranslation('meetings');
  const city = useCity();
  const { timeZone, startsLocal, otherSlots } = form.values;
  const hoursOf = (at: number, starts: string) => <SlotHours plan={plan} at={at} day={starts} />;

  return (
    <div className={styles.column}>
      <ErrorAlert error={error} />
      {hoursOf(0, startsLocal)}
      {otherSlots.map((slot, at) => (
        <fieldset key={at} className={styles.slot}>
          <legend>{t('slot.legend', { number: at + 2 })}</legend>
          <div className={styles.slotFields}>
            <DateField
              withTime
              label={t('field.starts', { city: city(timeZone) })}
              required
              {...form.getInputProps(`otherSlots.${at}.startsLocal`)}
              onChange={(starts) =>
                form.setFieldValue(`otherSlots.${at}`, {
                  startsLocal: starts,
                  endsLocal: moveEnd(slot.startsLocal, slot.endsLocal, starts),
                })
              }
            />
            <DateField
              withTime
              label={t('field.ends', { city: city(timeZone) })}
              required
              min={slot.startsLocal}
              {...form.getInputProps(`otherSlots.${at}.endsLocal`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('slot.remove', { number: at + 2 })}
              onClick={() => form.removeListItem('otherSlots', at)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
          {hoursOf(at + 1, slot.startsLocal)}
        </fieldset>
      ))}
      {otherSlots.length < mostOthers && (
        <div>
          <Button
            variant="light"
            size="xs"
            leftSection={<IconClockPlus size={14} aria-hidden />}
            onClick={() => form.insertListItem('otherSlots', nextSlot(form.values))}
          >
            {t('slot.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function SlotHours({ plan, at, day }: { plan: SlotPlan | undefined; at: number; day: string }) {
  const { t } = useTranslation('meetings');
  const city = useCity();
  const slot = plan?.slots[at];
  if (!slot) {
    return null;
  }
  return (
    <div aria-live="polite">
      <ul className={styles.chips} aria-label={t('whenWhere.elsewhere')}>
        {slot.hours.map((hour) => (
          <HourChip key={hour.timeZone} hour={hour} day={day} city={city(hour.timeZone)} />
        ))}
      </ul>
      {slot.isPast && <p className={styles.warn}>{t('slot.past')}</p>}
      {slot.isTwice && <p className={styles.warn}>{t('slot.twice')}</p>}
    </div>
  );
}
