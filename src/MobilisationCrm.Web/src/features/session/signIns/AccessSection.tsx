import { EmailPanel, PasswordPanel } from './CredentialPanels';
import { PasskeyPanel } from './PasskeyPanel';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SessionsPanel } from './SessionsPanel';

/** How the reader signs in, and where. */
export function AccessSection() {
  return (
    <>
      <PasswordPanel />
      <SecondFactorPanel />
      <PasskeyPanel />
      <SessionsPanel />
      <EmailPanel />
    </>
  );
}
