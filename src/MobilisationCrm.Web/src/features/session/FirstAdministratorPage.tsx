import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PasswordField } from '@/components/forms/PasswordField';
import { showFieldErrors } from '@/lib/page/forms';
import { useMakeFirstAdministrator, useSignIn } from './session';
import { SignedOutFrame } from './SignedOutFrame';

/** Makes the first account of a new installation, then signs in with it. */
export function FirstAdministratorPage({ token }: { token: string }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const signIn = useSignIn();
  const make = useMakeFirstAdministrator();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { displayName: '', email: '', password: '' },
    validate: {
      displayName: (value) => (value.trim() ? null : t('nameMissing')),
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('emailMissing')),
      password: (value) => (value.length >= 12 ? null : t('passwordShort')),
    },
  });

  const submit = form.onSubmit(async ({ displayName, email, password }) => {
    setRest(undefined);
    try {
      await make.mutateAsync({ token, displayName: displayName.trim(), email: email.trim(), password });
      await signIn.mutateAsync({ email: email.trim(), password });
      await navigate('/');
    } catch (error) {
      setRest(showFieldErrors(form, error));
    }
  });

  return (
    <SignedOutFrame title={t('first.title')} purpose={t('first.purpose')}>
      <form onSubmit={submit} noValidate>
        <Stack gap={12}>
          <ErrorAlert error={rest} />
          <TextInput label={t('name')} autoComplete="name" {...form.getInputProps('displayName')} />
          <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
          <PasswordField
            label={t('password')}
            description={t('passwordHint')}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={make.isPending || signIn.isPending} fullWidth mt={4}>
            {t('first.submit')}
          </Button>
        </Stack>
      </form>
    </SignedOutFrame>
  );
}
