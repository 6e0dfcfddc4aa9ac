import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '@/features/shell/AppLayout.module.css';
import { Navigation } from './Navigation';

/** The navigation at small widths. */
export default function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened onClose={onClose} size={264} transitionProps={{ duration: 120 }}>
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('nav.main')}>
        <Drawer.CloseButton className={styles.close} aria-label={t('nav.close')} />
        <Navigation onNavigate={onClose} />
      </Drawer.Content>
    </Drawer.Root>
  );
}
