import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ErrorAlert';
import { isLanguage } from '@/lib/i18n';
import { ZoneProvider } from '@/lib/locale';
import { expiredKey } from '@/lib/queryClient';
import { sessionQuery } from './session';
import { SignInForm } from './SignInForm';
import SignInPage from './SignInPage';

/**
 * Shows the app to the signed-in, the sign-in page at the same address to everyone else. When a session ends during the
 * work, the password is asked for over the page, so that nothing typed is lost.
 */
export function SessionGuard({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('session');
  const session = useQuery(sessionQuery);
  const expired = useQuery({ queryKey: expiredKey, queryFn: () => false, staleTime: Infinity, initialData: false });
  const language = session.data?.language;

  useEffect(() => {
    if (isLanguage(language) && language !== i18n.language) {
      void i18n.changeLanguage(language);
    }
    // Only when the account's language arrives or changes; i18n.language itself may run ahead of it.
  }, [language, i18n]);

  if (session.isPending) {
    return null;
  }
  if (session.isError) {
    return (
      <main style={{ maxWidth: 480, margin: '20vh auto', padding: 16 }}>
        <ErrorAlert error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) {
    return <SignInPage />;
  }

  return (
    <ZoneProvider timeZone={session.data.timeZone}>
      {children}
      <Modal
        opened={expired.data}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        title={t('expired')}
        zIndex={1000}
      >
        <p style={{ marginTop: 0 }}>{t('expiredHint')}</p>
        <SignInForm email={session.data.email} />
      </Modal>
    </ZoneProvider>
  );
}
