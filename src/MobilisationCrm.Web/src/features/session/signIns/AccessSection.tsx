import { EmailPanel, PasswordPanel } from './CredentialPanels';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SessionsPanel } from './SessionsPanel';

/** How the reader signs in, and where. */
export function AccessSection() {
  return (
    <>
      <PasswordPanel />
      <SecondFactorPanel />
      <SessionsPanel />
      <EmailPanel />
    </>
  );
}
