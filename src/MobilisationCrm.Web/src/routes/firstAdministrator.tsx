import { useSearchParams } from 'react-router';
import { FirstAdministratorPage } from '@/features/session/FirstAdministratorPage';

/** /first-administrator?token=, the link that the program writes into its log while there is no account */
export function Component() {
  const [params] = useSearchParams();
  return <FirstAdministratorPage token={params.get('token') ?? ''} />;
}
