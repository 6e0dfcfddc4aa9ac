import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { showFieldErrors } from '@/lib/page/forms';
import { useBeginSecondFactor, useConfirmSecondFactor, useSeen } from './access';
import { RecoveryCodes } from './RecoveryCodes';
import styles from './SignedOutFrame.module.css';

/** Sets an authenticator app up: its QR code, a first code of it, the recovery codes. */
export function SecondFactorSetup() {
  const { t } = useTranslation('settings');
  const begin = useBeginSecondFactor();
  const confirm = useConfirmSecondFactor();
  const seen = useSeen();
  const [rest, setRest] = useState<unknown>();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\d{6}$/.test(value.replaceAll(' ', '')) ? null : t('factor.codeMissing')) },
  });
  const submit = form.onSubmit(({ code }) => {
    setRest(undefined);
    confirm.mutate(code.replaceAll(' ', ''), { onError: (error) => setRest(showFieldErrors(form, error)) });
  });

  if (confirm.data) {
    return <RecoveryCodes codes={confirm.data.codes} onDone={() => void seen()} />;
  }
  if (!begin.data) {
    return (
      <Stack gap={12} align="flex-start">
        <ErrorAlert error={begin.error} />
        <Button loading={begin.isPending} onClick={() => begin.mutate(undefined)}>
          {t('factor.begin')}
        </Button>
      </Stack>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12}>
        <ErrorAlert error={rest} />
        <p className="flush">{t('factor.scan')}</p>
        <img
          className={styles.code}
          alt={t('factor.qr')}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(begin.data.qrCode)}`}
        />
        <p className="flush small">
          {t('factor.type')} <code>{begin.data.secret}</code>
        </p>
        <TextInput
          label={t('factor.first')}
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={confirm.isPending}>
          {t('factor.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
