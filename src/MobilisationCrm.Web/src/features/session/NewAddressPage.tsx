import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useTakeEmail } from './access';
import { SignedOutFrame } from './SignedOutFrame';

/** Takes the address at which the link was read. A press, not the opening: mail scanners open every link. */
export function NewAddressPage({ token }: { token: string }) {
  const { t } = useTranslation(['session', 'settings']);
  const take = useTakeEmail();
  return (
    <SignedOutFrame title={t('settings:link.address.title')} purpose={t('settings:link.address.purpose')}>
      {take.isSuccess ? (
        <p role="status" className="flush">
          {t('settings:link.address.done')} <Link to="/">{t('settings:link.toApp')}</Link>
        </p>
      ) : (
        <Stack gap={12}>
          <ErrorAlert error={take.error} />
          <Button loading={take.isPending} onClick={() => take.mutate(token)} fullWidth>
            {t('settings:link.address.submit')}
          </Button>
        </Stack>
      )}
    </SignedOutFrame>
  );
}
