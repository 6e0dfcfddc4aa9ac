import { ActionIcon, Box, Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { showFieldErrors } from '@/lib/page/forms';
import { inLanguage, useFormat } from '@/lib/world/locale';
import { toastDone, toastFailed } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import { closedDaysQuery, useRemoveClosedDay, useSetClosedDay, type ClosedDay } from './closedDays';
import styles from '@/components/forms/Section.module.css';
import { useCertainty } from './closedDays';

/** The days on which UN Headquarters is closed; working days and reminders are counted by them. */
export function ClosedDaysSection() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const mayWrite = useMay('Manager');
  const { data, error, refetch } = useQuery(closedDaysQuery);
  const set = useSetClosedDay();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { date: '', name: '' },
    validate: {
      date: (value) => (value ? null : t('closed.dateMissing')),
      name: (value) => (value.trim() ? null : t('closed.nameMissing')),
    },
  });
  useUnsaved(form.isDirty);
  const years = [...new Set((data ?? []).map(({ date }) => date.slice(0, 4)))].sort();

  const submit = form.onSubmit(({ date, name }) => {
    setRest(undefined);
    set.mutate(
      { date, name: name.trim() },
      {
        onSuccess: () => {
          toastDone(t('saved'));
          form.reset();
        },
        onError: (failure) => setRest(showFieldErrors(form, failure)),
      },
    );
  });

  return (
    <Panel title={t('section.closed-days')} note={t('closed.note')}>
      <ErrorAlert error={error ?? rest} onRetry={error ? () => void refetch() : undefined} />
      {mayWrite && (
        <form onSubmit={submit} noValidate className={styles.inline}>
          <DateField label={t('closed.date')} required {...form.getInputProps('date')} />
          <TextInput className={styles.grow} label={t('closed.name')} required maxLength={300} {...form.getInputProps('name')} />
          <Button type="submit" loading={set.isPending}>
            {t('closed.set')}
          </Button>
        </form>
      )}
      {!data && !error && <Loading rows={10} height={32} />}
      {years.map((year) => (
        <section key={year} aria-label={year}>
          <h3 className={styles.year}>{year}</h3>
          <ul className={styles.rows}>
            {data
              ?.filter(({ date }) => date.startsWith(year))
              .map((day) => (
                <Day
                  key={day.date}
                  day={day}
                  mayWrite={mayWrite}
                  onEdit={() => form.setValues({ date: day.date, name: inLanguage(day.name, i18n.language) })}
                />
              ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

function Day({ day, mayWrite, onEdit }: { day: ClosedDay; mayWrite: boolean; onEdit: () => void }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const format = useFormat();
  const certainty = useCertainty();
  const remove = useRemoveClosedDay();
  const set = useSetClosedDay();
  const [asks, setAsks] = useState(false);
  const name = inLanguage(day.name, i18n.language);
  const label = `${name}, ${format.date(day.date)}`;
  // Not by the callbacks of mutate: they are not called once the day has left the list.
  const takeOut = () => void remove.mutateAsync(day.date).then(() => toastDone(t('closed.removed', { day: label })), toastFailed);
  const confirm = () =>
    set.mutate({ date: day.date, name }, { onSuccess: () => toastDone(t('saved')), onError: toastFailed });
  return (
    <li className={styles.row}>
      <Box component="span" miw={110} data-figure>
        {format.weekday(day.date)}
      </Box>
      <span className={styles.grow}>{name}</span>
      <span className={day.certainty === 'estimated' ? styles.changed : styles.quiet}>{certainty(day.certainty)}</span>
      {mayWrite && (
        <Group gap={4} wrap="nowrap">
          {day.certainty === 'estimated' && (
            <Button variant="subtle" size="compact-xs" aria-label={`${t('closed.confirm')}: ${label}`} onClick={confirm}>
              {t('closed.confirm')}
            </Button>
          )}
          <ActionIcon variant="subtle" c="var(--quiet)" aria-label={`${t('common:action.edit')}: ${label}`} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            c="var(--quiet)"
            aria-label={`${t('closed.remove')}: ${label}`}
            onClick={() => setAsks(true)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      {asks && (
        <Dialog title={t('closed.removeTitle', { day: label })} onClose={() => setAsks(false)}>
          <Box component="p" m="0 0 12px">
            {t('closed.removeHint')}
          </Box>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" data-autofocus onClick={() => setAsks(false)}>
              {t('common:action.cancel')}
            </Button>
            <Button color="red.9" loading={remove.isPending} onClick={takeOut}>
              {t('closed.remove')}
            </Button>
          </Group>
        </Dialog>
      )}
    </li>
  );
}
