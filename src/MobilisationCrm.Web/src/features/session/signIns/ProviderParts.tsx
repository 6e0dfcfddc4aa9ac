import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { faultIn, providerAddress, waysQuery } from './provider';

/** Why the provider has signed nobody in, where the browser comes back from it so. */
export function ProviderFaultAlert() {
  const { t } = useTranslation('session');
  const fault = faultIn(location.hash);
  if (!fault) {
    return null;
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert" mb={12}>
      {t(`provider.fault.${fault}`)}
    </Alert>
  );
}

interface Props {
  /** Where the browser is sent; the sign-in that comes back to this page when not given. */
  href?: string;
  /** In a tab of its own: the page, and what was typed into it, stays. */
  apart?: boolean;
  onClick?: () => void;
}

/** Leads to the organisation's provider, where the installation has one. */
export function ProviderLink({ href, apart, onClick }: Props) {
  const { t } = useTranslation('session');
  const { data } = useQuery(waysQuery);
  if (!data?.provider) {
    return null;
  }
  return (
    <Button
      component="a"
      variant={data.isLocal ? 'default' : 'filled'}
      href={href ?? providerAddress(location)}
      target={apart ? '_blank' : undefined}
      onClick={onClick}
      fullWidth
      mt={12}
    >
      {t(apart ? 'provider.apart' : 'provider.signIn', { name: data.provider })}
    </Button>
  );
}
