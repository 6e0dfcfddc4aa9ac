import { Button, Group, SegmentedControl, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { DateField } from '@/components/forms/DateField';
import { Dialog } from '@/components/ui/Dialog';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { StateSelect, StatesSelect } from '@/components/states/StateSelect';
import { useCampaignSlug } from '@/lib/world/campaign';
import { fromWallTime, toWallTime } from '@/lib/time/dates';
import { showFieldErrors } from '@/lib/page/forms';
import { useCity, useFormat, useZone } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';
import { useStates } from '@/lib/world/states';
import { toastDone } from '@/lib/page/toast';
import { directions, interactionQuery, useLogInteraction, useLogRound, type LogSubject } from './interactions';
import { KindChoice } from './KindChoice';
import { LogContactDetails } from './LogContactDetails';
import { emptyContact, moreFields, toRequest, toRound, valuesOf } from './logContactForm';
import styles from './LogContact.module.css';

interface Props extends LogSubject {
  onClose: () => void;
}

const sendByKey = getHotkeyHandler([['mod+Enter', ({ target }) => (target as HTMLElement).closest('form')?.requestSubmit()]]);

/** Logs a new contact, or corrects a logged one: then its record is fetched first. */
export default function LogContactDialog({ correctsId, ...rest }: Props) {
  const { onClose } = rest;
  const { t } = useTranslation(['interactions', 'common']);
  const { data, error } = useQuery({ ...interactionQuery(correctsId ?? ''), enabled: correctsId !== undefined });
  if (correctsId === undefined) {
    return <ContactDialog {...rest} />;
  }
  if (data) {
    return <ContactDialog {...rest} corrected={data} />;
  }
  return (
    <Dialog title={t('correct')} size={620} onClose={onClose}>
      {error ? <ErrorAlert error={error} /> : <Loading rows={6} height={48} />}
    </Dialog>
  );
}

interface FormProps extends Omit<Props, 'correctsId'> {
  corrected?: Schemas['InteractionDetail'];
}

/** Under twenty seconds and by keyboard alone: type the State, what, subject, Ctrl Enter. What was typed stays when saving fails. */
function ContactDialog({ iso2 = '', states, followUpIds, direction, organisationId, corrected, onLogged, onClose }: FormProps) {
  const { t } = useTranslation(['interactions', 'common']);
  const campaign = useCampaignSlug();
  const zone = useZone();
  const city = useCity();
  const { name } = useStates();
  const format = useFormat();
  const logOne = useLogInteraction(campaign);
  const logAll = useLogRound(campaign);
  const isRound = states !== undefined;
  const [more, setMore] = useState(corrected !== undefined);
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: corrected
      ? valuesOf(corrected, toWallTime(new Date(corrected.at), zone))
      : {
          ...emptyContact(iso2 || null, toWallTime(new Date(), zone)),
          states: [...(states ?? [])],
          direction: direction ?? 'Outbound',
          organisationId: organisationId ?? null,
        },
    validate: {
      iso2: (value) => (value || isRound ? null : t('stateMissing')),
      states: (value) => (value.length > 0 || !isRound ? null : t('stateMissing')),
      subject: (value) => (value.trim() ? null : t('subjectMissing')),
    },
  });
  const [opened] = useState(form.values.at);

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    // The clock field counts minutes: left as it was, the API takes the present second, which never lies in the future.
    const isUntouched = values.at === opened || !values.at;
    const at = isUntouched ? (corrected?.at ?? null) : fromWallTime(values.at, zone).toISOString();
    const done = {
      onSuccess: () => {
        toastDone(
          isRound
            ? t('savedAll', { count: values.states.length, number: format.number(values.states.length) })
            : t('saved', { name: name(values.iso2 ?? '') }),
        );
        onClose();
        onLogged?.();
      },
      onError: (error: unknown) => {
        setRest(showFieldErrors(form, error));
        if (Object.keys(asProblem(error)?.fields ?? {}).some((field) => moreFields.has(field))) {
          setMore(true);
        }
      },
    };
    if (isRound) {
      logAll.mutate(toRound(campaign, values, at), done);
    } else {
      logOne.mutate(toRequest(campaign, values, at, corrected, followUpIds), done);
    }
  });

  return (
    <Dialog onClose={onClose} size={620} title={t(corrected ? 'correct' : 'title')} isUnsaved={form.isDirty}>
      <form onSubmit={submit} onKeyDown={sendByKey} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          {corrected && <p className="flush quiet">{t('correctHint')}</p>}
          {isRound ? (
            <StatesSelect label={t('states')} required {...form.getInputProps('states')} />
          ) : (
            <StateSelect
              label={t('state')}
              placeholder={t('stateHint')}
              required
              disabled={corrected !== undefined}
              data-autofocus={!iso2 || undefined}
              {...form.getInputProps('iso2')}
              onChange={(value) => form.setValues({ iso2: value, organisationId: null, contactIds: [] })}
            />
          )}
          <KindChoice value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
          <SegmentedControl
            fullWidth
            aria-label={t('direction.label')}
            data={directions.map((direction) => ({ value: direction, label: t(`direction.${direction}`) }))}
            {...form.getInputProps('direction')}
          />
          <TextInput
            label={t('subject')}
            required
            maxLength={300}
            autoComplete="off"
            data-autofocus={iso2 || isRound ? true : undefined}
            {...form.getInputProps('subject')}
          />
          <Group gap={12} align="flex-start">
            <TextInput
              flex="1 1 220px"
              label={t('nextStep')}
              maxLength={300}
              autoComplete="off"
              {...form.getInputProps('nextStep')}
            />
            <DateField withChips label={t('nextStepDue')} w={250} {...form.getInputProps('nextStepDue')} />
          </Group>
          <DateField
            withTime
            label={t('at', { city: city(zone) })}
            max={toWallTime(new Date(), zone)}
            w={250}
            {...form.getInputProps('at')}
          />
          <UnstyledButton
            aria-expanded={more}
            onClick={() => setMore(!more)}
            className={styles.more}
          >
            {more ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
            {t(isRound ? 'moreOfRound' : 'more')}
          </UnstyledButton>
          {more && <LogContactDetails form={form} isRound={isRound} />}
          <Group justify="space-between" gap={8}>
            <span className="tiny quiet">{t('saveHint')}</span>
            <Group gap={8}>
              <Button variant="default" onClick={onClose}>
                {t('common:action.cancel')}
              </Button>
              <Button type="submit" loading={logOne.isPending || logAll.isPending}>
                {t('save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
