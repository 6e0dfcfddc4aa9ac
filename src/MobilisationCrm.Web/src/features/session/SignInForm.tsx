import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PasswordField } from '@/components/forms/PasswordField';
import { showFieldErrors } from '@/lib/page/forms';
import { asProblem } from '@/lib/server/problem';
import { useSignIn } from './session';

interface Props {
  /** Whose session has ended; then only the password is asked for. */
  email?: string;
  onDone?: () => void;
}

export function SignInForm({ email, onDone }: Props) {
  const { t } = useTranslation('session');
  const signIn = useSignIn();
  const [rest, setRest] = useState<unknown>();
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm({
    initialValues: { email: email ?? '', password: '', code: '' },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('emailMissing')),
      password: (value) => (value ? null : t('passwordMissing')),
    },
  });

  const submit = form.onSubmit((values) => {
    setRest(undefined);
    signIn.mutate(
      { email: values.email.trim(), password: values.password, code: values.code || null },
      {
        onSuccess: onDone,
        onError: (error) => {
          const code = asProblem(error)?.code;
          if (code === 'second-factor-required') {
            setAsksForCode(true);
            return;
          }
          form.setFieldValue('code', '');
          if (code !== 'second-factor-wrong') {
            form.setFieldValue('password', '');
          }
          setRest(showFieldErrors(form, error));
        },
      },
    );
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          readOnly={email !== undefined}
          data-autofocus={email === undefined || undefined}
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={t('password')}
          autoComplete="current-password"
          data-autofocus={email !== undefined || undefined}
          {...form.getInputProps('password')}
        />
        {asksForCode && (
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            autoComplete="one-time-code"
            autoFocus
            {...form.getInputProps('code')}
          />
        )}
        <Button type="submit" loading={signIn.isPending} fullWidth mt={4}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
