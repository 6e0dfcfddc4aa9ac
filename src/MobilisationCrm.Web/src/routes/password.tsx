import { useLocation } from 'react-router';
import { tokenOf } from '@/features/session/access';
import { NewPasswordPage } from '@/features/session/NewPasswordPage';

/** /password#token, the link of an invitation or of a letter about a forgotten password */
export function Component() {
  return <NewPasswordPage token={tokenOf(useLocation().hash)} />;
}
