import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { isLanguage, loadTexts } from '@/lib/i18n';
import { ZoneProvider } from '@/lib/world/locale';
import { lazyPart } from '@/lib/server/preload';
import { confirmQuery, expiredQuery, SessionContext, sessionQuery } from './session';

const SignInPage = lazyPart(() => import('./SignInPage'));
const ExpiredDialog = lazyPart(() => import('./ExpiredDialog'));

/** With the texts of the settings, which the first page does not need. */
const withSettings = async <Part,>(part: Promise<Part>) => (await Promise.all([part, loadTexts(['settings', 'session'])]))[0];
const ConfirmDialog = lazyPart(() => withSettings(import('./ConfirmDialog')));
const SecondFactorPage = lazyPart(() => withSettings(import('./SecondFactorPage')));

/**
 * Shows the app to the signed-in, the sign-in page at the same address to everyone else. When a session ends during the
 * work, the password is asked for over the page, so that nothing typed is lost.
 */
export function SessionGuard() {
  const { i18n } = useTranslation();
  const session = useQuery(sessionQuery);
  const expired = useQuery(expiredQuery);
  const confirm = useQuery(confirmQuery);
  const language = session.data?.language;

  useFocusKept(expired.data);
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
      <Box component="main" maw={480} m="20vh auto" p={16}>
        <ErrorAlert error={session.error} onRetry={() => void session.refetch()} />
      </Box>
    );
  }
  if (session.data === null) {
    return <SignInPage />;
  }

  return (
    <ZoneProvider timeZone={session.data.timeZone}>
      <SessionContext value={session.data}>
        {session.data.needsSecondFactor ? <SecondFactorPage /> : <Outlet />}
        {confirm.data && (
          <Suspense>
            <ConfirmDialog />
          </Suspense>
        )}
      </SessionContext>
      {expired.data && (
        <Suspense>
          <ExpiredDialog email={session.data.email} />
        </Suspense>
      )}
    </ZoneProvider>
  );
}

/** Where the reader was when the session ended: there the work goes on, once the password is given. A button at work takes no focus. */
function useFocusKept(isExpired: boolean): void {
  const place = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isExpired) {
      return () => void setTimeout(() => place.current?.isConnected && place.current.focus());
    }
    const note = ({ target }: FocusEvent) => {
      place.current = target instanceof HTMLElement ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [isExpired]);
}
