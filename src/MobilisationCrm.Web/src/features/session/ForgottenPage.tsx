import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useAskForReset } from './access';
import { SignedOutFrame } from './SignedOutFrame';

/** Asks for a link to choose another password. Whether the address has an account is not said. */
export function ForgottenPage() {
  const { t } = useTranslation(['session', 'settings']);
  const ask = useAskForReset();
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('emailMissing')) },
  });
  const submit = form.onSubmit(({ email }) => ask.mutate(email.trim()));

  return (
    <SignedOutFrame title={t('settings:link.forgot.title')} purpose={t('settings:link.forgot.purpose')}>
      {ask.isSuccess ? (
        <p role="status" className="flush">
          {t('settings:link.forgot.sent')}
        </p>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap={12}>
            <ErrorAlert error={ask.error} />
            <TextInput label={t('email')} type="email" autoComplete="username" data-autofocus {...form.getInputProps('email')} />
            <Button type="submit" loading={ask.isPending} fullWidth mt={4}>
              {t('settings:link.forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <p className="small quiet">
        <Link to="/">{t('settings:link.toSignIn')}</Link>
      </p>
    </SignedOutFrame>
  );
}
