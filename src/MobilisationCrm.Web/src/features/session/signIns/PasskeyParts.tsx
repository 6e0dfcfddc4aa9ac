import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { knowsPasskeys, PasskeyProblem } from './webauthn';

/** Why there was no passkey: the browser says little, the API more. */
export function PasskeyAlert({ error }: { error: unknown }) {
  const { t } = useTranslation('settings');
  return error instanceof PasskeyProblem ? (
    <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {t(`passkeys.fault.${error.fault}`)}
    </Alert>
  ) : (
    <ErrorAlert error={error} />
  );
}

interface Act {
  error: unknown;
  isPending: boolean;
  mutate: (given: undefined, told?: { onSuccess?: () => void }) => void;
}

/** Asks the browser for a passkey, where it knows of any. */
export function PasskeyButton({ act, label, onDone }: { act: Act; label: string; onDone?: () => void }) {
  if (!knowsPasskeys()) {
    return null;
  }
  return (
    <Stack gap={12} mt={12}>
      <PasskeyAlert error={act.error} />
      <Button
        variant="default"
        leftSection={<IconLock size={18} aria-hidden />}
        loading={act.isPending}
        onClick={() => act.mutate(undefined, { onSuccess: onDone })}
        fullWidth
      >
        {label}
      </Button>
    </Stack>
  );
}
