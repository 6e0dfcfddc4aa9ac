import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { secondFactorQuery, useEndSecondFactor, useNewRecoveryCodes } from '@/features/session/access';
import { RecoveryCodes } from '@/features/session/RecoveryCodes';
import { SecondFactorSetup } from '@/features/session/SecondFactorSetup';

/** The authenticator app: set up, switched off; the recovery codes, which stand in for passkeys, too. */
export function SecondFactorPanel() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const renew = useNewRecoveryCodes();
  const end = useEndSecondFactor();
  const hasCodes = data && (data.isOn || data.hasPasskeys);

  return (
    <Panel title={t('factor.title')} note={t('factor.note')}>
      <ErrorAlert error={error ?? renew.error ?? end.error} onRetry={error ? () => void refetch() : undefined} />
      {!data && !error && <Loading rows={1} height={48} />}
      {data && !data.isOn && <SecondFactorSetup />}
      {hasCodes && renew.data && <RecoveryCodes codes={renew.data.codes} onDone={renew.reset} />}
      {hasCodes && !renew.data && (
        <>
          <p className="flush">
            {data.isOn && `${t('factor.isOn')} `}
            {t('factor.codesLeft', { count: data.recoveryCodesLeft, number: data.recoveryCodesLeft })}
          </p>
          <Group gap={8} mt={12}>
            <Button variant="default" size="xs" loading={renew.isPending} onClick={() => renew.mutate(undefined)}>
              {t('factor.renew')}
            </Button>
            {data.isOn && (!data.isRequired || data.hasPasskeys) && (
              <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate(undefined)}>
                {t('factor.end')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Panel>
  );
}
