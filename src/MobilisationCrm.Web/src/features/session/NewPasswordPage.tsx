import { Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PasswordField } from '@/components/forms/PasswordField';
import { showFieldErrors } from '@/lib/page/forms';
import { useResetPassword } from './access';
import { SignedOutFrame } from './SignedOutFrame';

/** Chooses a password by the link of a letter. */
export function NewPasswordPage({ token }: { token: string }) {
  const { t } = useTranslation(['session', 'settings']);
  const reset = useResetPassword();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length >= 12 ? null : t('passwordShort')) },
  });
  const submit = form.onSubmit(({ password }) => {
    setRest(undefined);
    reset.mutate({ token, password }, { onError: (error) => setRest(showFieldErrors(form, error)) });
  });

  return (
    <SignedOutFrame title={t('settings:link.choose.title')} purpose={t('settings:link.choose.purpose')}>
      {reset.isSuccess ? (
        <p role="status" className="flush">
          {t('settings:link.choose.done')} <Link to="/">{t('signIn')}</Link>
        </p>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap={12}>
            <ErrorAlert error={rest} />
            <PasswordField
              label={t('settings:link.newPassword')}
              description={t('passwordHint')}
              autoComplete="new-password"
              data-autofocus
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={reset.isPending} fullWidth mt={4}>
              {t('settings:link.choose.submit')}
            </Button>
            <p className="flush small quiet">
              <Link to="/forgotten">{t('settings:link.choose.another')}</Link>
            </p>
          </Stack>
        </form>
      )}
    </SignedOutFrame>
  );
}
