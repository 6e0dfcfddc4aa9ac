import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { Loading } from '@/components/feedback/Loading';
import { LogContactProvider } from '@/features/interactions/LogContactProvider';
import { campaignsQuery, useCampaignSlug } from '@/lib/world/campaign';
import { loadTexts } from '@/lib/i18n';
import { lazyPart, usePreload } from '@/lib/server/preload';
import styles from './AppLayout.module.css';
import { GlobalKeys } from './GlobalKeys';
import { Navigation } from '@/features/shell/navigation/Navigation';
import { NotFoundPage } from './NotFoundPage';
import { OfflineNotice } from './OfflineNotice';
import { TopBar } from './TopBar';
import { UnsavedGuard } from './UnsavedGuard';

const withTexts = <T,>(texts: readonly string[], load: () => Promise<T>) => async () => {
  await loadTexts(texts);
  return load();
};
const loadPalette = withTexts(['palette', 'engagements'], () => import('@/features/search/SearchPalette'));
const SearchPalette = lazyPart(loadPalette);
const loadDrawer = () => import('@/features/shell/navigation/NavigationDrawer');
const NavigationDrawer = lazyPart(loadDrawer);
const loadShortcuts = withTexts(['palette'], () => import('./ShortcutsDialog'));
const ShortcutsDialog = lazyPart(loadShortcuts);
const loadExpired = () => import('@/features/session/ExpiredDialog');

/** Navigation at the left, a bar at the top, the page below; at small widths the navigation is a drawer. */
export function AppLayout() {
  const { t } = useTranslation();
  const [menu, menuIs] = useDisclosure();
  const [search, searchIs] = useDisclosure();
  const [shortcuts, shortcutsAre] = useDisclosure();

  const slug = useCampaignSlug();
  const { data: campaigns } = useQuery(campaignsQuery);
  const isUnknown = campaigns !== undefined && !campaigns.some((campaign) => campaign.slug === slug);

  usePreload(loadPalette);
  usePreload(loadDrawer);
  usePreload(loadShortcuts);
  // It must not be missing when the session, and perhaps the line, has gone while something is typed.
  usePreload(loadExpired);

  return (
    <LogContactProvider>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <UnsavedGuard />
      <GlobalKeys onSearch={searchIs.open} onShortcuts={shortcutsAre.open} />
      <div className={styles.layout}>
        <div className={styles.side}>
          <Navigation />
        </div>
        <div className={styles.body}>
          <TopBar onMenu={menuIs.open} onSearch={searchIs.open} onShortcuts={shortcutsAre.open} />
          <OfflineNotice />
          <main id="content" tabIndex={-1} className={styles.main}>
            <Suspense fallback={<Loading rows={8} />}>
              {isUnknown ? <NotFoundPage isCampaignKnown={false} /> : <Outlet />}
            </Suspense>
          </main>
        </div>
      </div>
      <Suspense>
        {menu && <NavigationDrawer onClose={menuIs.close} />}
        {search && <SearchPalette onClose={searchIs.close} />}
        {shortcuts && <ShortcutsDialog onClose={shortcutsAre.close} />}
      </Suspense>
      <ScrollRestoration />
    </LogContactProvider>
  );
}
