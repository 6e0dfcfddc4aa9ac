import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PasswordField } from '@/components/forms/PasswordField';
import { Panel } from '@/components/ui/Panel';
import { showFieldErrors } from '@/lib/page/forms';
import { toastDone } from '@/lib/page/toast';
import { useChangeEmail, useChangePassword } from '@/features/session/access';
import { useSession } from '@/features/session/session';
import { useIsLocal } from './provider';

/** Another password; who has forgotten this one asks for a letter. */
export function PasswordPanel() {
  const { t } = useTranslation(['settings', 'session']);
  const session = useSession();
  const isLocal = useIsLocal();
  const change = useChangePassword();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { current: '', new: '' },
    validate: {
      current: (value) => (value ? null : t('session:passwordMissing')),
      new: (value) => (value.length >= 12 ? null : t('session:passwordShort')),
    },
  });
  const submit = form.onSubmit((values) => {
    setRest(undefined);
    change.mutate(values, {
      onSuccess: () => {
        toastDone(t('access.passwordDone'));
        form.reset();
      },
      onError: (error) => setRest(showFieldErrors(form, error)),
    });
  });

  if (!session.hasPassword || isLocal === false) {
    return null;
  }
  return (
    <Panel title={t('access.password')} note={t('access.passwordNote')}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12} maw={420}>
          <ErrorAlert error={rest} />
          <PasswordField
            label={t('access.current')}
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <PasswordField
            label={t('link.newPassword')}
            description={t('session:passwordHint')}
            autoComplete="new-password"
            {...form.getInputProps('new')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {t('access.change')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

/** Another address to sign in with. */
export function EmailPanel() {
  const { t } = useTranslation(['settings', 'session']);
  const session = useSession();
  const change = useChangeEmail();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('accounts.emailMissing')) },
  });
  const submit = form.onSubmit(({ email }) => {
    setRest(undefined);
    change.mutate({ email: email.trim() }, { onError: (error) => setRest(showFieldErrors(form, error)) });
  });

  return (
    <Panel title={t('access.email')} note={t('access.emailNote', { email: session.email })}>
      {change.isSuccess ? (
        <p role="status" className="flush">
          {t('access.emailSent', { email: form.values.email })}
        </p>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap={12} maw={420}>
            <ErrorAlert error={rest} />
            <TextInput type="email" label={t('access.newEmail')} autoComplete="off" {...form.getInputProps('email')} />
            <Group justify="flex-end">
              <Button type="submit" loading={change.isPending}>
                {t('access.emailSubmit')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Panel>
  );
}
