import { Button, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { settingsQuery, useEditSettings, type DataProtectionSettings } from '@/features/dataProtection/dataProtection';
import { hintBelow, showFieldErrors, useFreshValues } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';
import styles from '@/components/forms/Section.module.css';

/** Who answers for the data of persons, and how long they are kept. */
export function ControllerPanel() {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Panel title={t('protection.title')} note={t('protection.note')}>
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {data ? <ControllerForm saved={data} /> : !error && <Loading rows={4} height={60} />}
    </Panel>
  );
}

const valuesOf = ({ controller, controllerAddress, contactEmail, retentionMonths }: DataProtectionSettings) => ({
  controller,
  controllerAddress,
  contactEmail,
  retentionMonths: retentionMonths as number | '',
});

function ControllerForm({ saved }: { saved: DataProtectionSettings }) {
  const { t } = useTranslation(['administration', 'common', 'settings']);
  const edit = useEditSettings();
  const [rest, setRest] = useState<unknown>();
  const fresh = valuesOf(saved);
  const form = useForm({
    initialValues: fresh,
    validate: {
      retentionMonths: (value) => (value === '' || value < 1 || value > 240 ? t('protection.monthsInvalid') : null),
    },
  });
  useFreshValues(form, fresh, saved.version);
  useUnsaved(form.isDirty);

  const submit = form.onSubmit(({ controller, controllerAddress, contactEmail, retentionMonths }) => {
    setRest(undefined);
    edit.mutate(
      {
        version: saved.version,
        body: {
          controller: controller.trim(),
          controllerAddress: controllerAddress.trim(),
          contactEmail: contactEmail.trim(),
          retentionMonths: Number(retentionMonths),
        },
      },
      {
        onSuccess: () => toastDone(t('settings:saved')),
        onError: (error) => setRest(showFieldErrors(form, error)),
      },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <TextInput
          label={t('protection.controller')}
          description={t('protection.controllerHint')}
          maxLength={300}
          autoComplete="organization"
          {...form.getInputProps('controller')}
        />
        <Textarea
          label={t('protection.controllerAddress')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          {...form.getInputProps('controllerAddress')}
        />
        <div className={styles.two}>
          <TextInput
            type="email"
            label={t('protection.contactEmail')}
            description={t('protection.contactEmailHint')}
            maxLength={300}
            autoComplete="off"
            {...hintBelow}
            {...form.getInputProps('contactEmail')}
          />
          <NumberInput
            label={t('protection.months')}
            description={t('protection.monthsHint')}
            min={1}
            max={240}
            allowDecimal={false}
            {...hintBelow}
            {...form.getInputProps('retentionMonths')}
          />
        </div>
        <Group justify="flex-end">
          <Button type="submit" loading={edit.isPending}>
            {t('common:action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
