import { Button, Checkbox, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { ZoneSelect } from '@/components/forms/ZoneSelect';
import { useChangeSession, useMay, useSession } from '@/features/session/session';
import { showFieldErrors } from '@/lib/page/forms';
import { isLanguage, languageNames, languages } from '@/lib/i18n';
import { toastDone } from '@/lib/page/toast';
import { useUnsaved } from '@/lib/page/unsaved';

/** The reader's own language, clock and mail. */
export function MySection() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const session = useSession();
  const change = useChangeSession();
  const mayWork = useMay('Staff');
  const mayManage = useMay('Manager');
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: {
      displayName: session.displayName,
      language: isLanguage(session.language) ? session.language : i18n.language,
      timeZone: session.timeZone,
      morningDigest: session.morningDigest,
      weeklyReport: session.weeklyReport,
    },
  });
  useUnsaved(form.isDirty);

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    change.mutate(values, {
      onSuccess: () => {
        toastDone(i18n.t('settings:saved'));
        form.resetDirty();
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  return (
    <Panel title={t('section.me')} note={`${session.displayName} · ${session.email} · ${t(`common:role.${session.role}`)}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12} maw={420}>
          <ErrorAlert error={rest} />
          <TextInput label={t('me.name')} maxLength={300} autoComplete="name" {...form.getInputProps('displayName')} />
          <Select
            label={t('common:top.language')}
            allowDeselect={false}
            data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
            {...form.getInputProps('language')}
          />
          <ZoneSelect label={t('me.zone')} description={t('me.zoneHint')} {...form.getInputProps('timeZone')} />
          {mayWork && (
            <Fieldset legend={t('me.mail')}>
              <Stack gap={12}>
                <Checkbox
                  label={t('me.morningDigest')}
                  description={t('me.morningDigestHint')}
                  {...form.getInputProps('morningDigest', { type: 'checkbox' })}
                />
                {mayManage && (
                  <Checkbox
                    label={t('me.weeklyReport')}
                    description={t('me.weeklyReportHint')}
                    {...form.getInputProps('weeklyReport', { type: 'checkbox' })}
                  />
                )}
              </Stack>
            </Fieldset>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('common:action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
