import { Button, Group, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ErrorAlert';
import { Panel } from '@/components/Panel';
import { ZoneSelect } from '@/components/ZoneSelect';
import { useChangeSession, useSession } from '@/features/session/session';
import { showFieldErrors } from '@/lib/forms';
import { isLanguage, languageNames, languages } from '@/lib/i18n';
import { toastDone } from '@/lib/toast';

/** The reader's own language and clock. */
export function MySection() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const session = useSession();
  const change = useChangeSession();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { language: isLanguage(session.language) ? session.language : i18n.language, timeZone: session.timeZone },
  });

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    change.mutate(values, {
      onSuccess: () => toastDone(i18n.t('settings:saved')),
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  return (
    <Panel title={t('section.me')} note={`${session.displayName} · ${session.email} · ${t(`common:role.${session.role}`)}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12} maw={420}>
          <ErrorAlert error={rest} />
          <Select
            label={t('common:top.language')}
            allowDeselect={false}
            data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
            {...form.getInputProps('language')}
          />
          <ZoneSelect label={t('me.zone')} description={t('me.zoneHint')} {...form.getInputProps('timeZone')} />
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
