import { useLocation } from 'react-router';
import { tokenOf } from '@/features/session/access';
import { NewAddressPage } from '@/features/session/NewAddressPage';

/** /new-address#token, the link of a letter to the address that an account is to have */
export function Component() {
  return <NewAddressPage token={tokenOf(useLocation().hash)} />;
}
