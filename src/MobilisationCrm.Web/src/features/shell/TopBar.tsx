import { ActionIcon, Button, Kbd } from '@mantine/core';
import { IconKeyboard, IconMenu2, IconPlus, IconSearch } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLogContact } from '@/features/interactions/interactions';
import { useMay } from '@/features/session/session';
import { loadTexts } from '@/lib/i18n';
import { lazyPart } from '@/lib/server/preload';
import { LanguageMenu } from './LanguageMenu';
import styles from './TopBar.module.css';
import { UserMenu } from './UserMenu';

interface Props {
  onMenu: () => void;
  onSearch: () => void;
  onShortcuts: () => void;
}

const Bell = lazyPart(async () => {
  await loadTexts(['notices']);
  return import('@/features/notices/Bell');
});

const searchKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

export function TopBar({ onMenu, onSearch, onShortcuts }: Props) {
  const { t } = useTranslation();
  const openLog = useLogContact();
  const mayWrite = useMay('Staff');
  return (
    <header className={styles.bar}>
      <ActionIcon className={styles.burger} variant="subtle" size={36} c="var(--ink)" aria-label={t('nav.open')} onClick={onMenu}>
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
      <button type="button" className={styles.search} onClick={onSearch}>
        <IconSearch size={16} aria-hidden />
        <span className={styles.searchText}>{t('top.search')}</span>
        <Kbd size="xs" className={styles.keys} aria-hidden>
          {searchKeys}
        </Kbd>
      </button>
      <div className={styles.space} />
      {mayWrite && (
        <Button
          className={styles.log}
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={
            <kbd className={styles.key} aria-hidden>
              L
            </kbd>
          }
          aria-keyshortcuts="l"
          onClick={() => openLog()}
        >
          <span className={styles.logText}>{t('top.logContact')}</span>
        </Button>
      )}
      <ActionIcon
        className={styles.help}
        variant="subtle"
        size={36}
        c="var(--ink)"
        aria-label={t('top.shortcuts')}
        onClick={onShortcuts}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <Suspense fallback={<span className={styles.bell} />}>
        <Bell />
      </Suspense>
      <LanguageMenu />
      <UserMenu />
    </header>
  );
}
