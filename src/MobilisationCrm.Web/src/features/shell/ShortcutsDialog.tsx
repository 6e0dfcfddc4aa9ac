import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';
import { verbs } from '@/features/search/verbs';
import { useNavItems } from '@/features/shell/navigation/navItems';
import styles from './ShortcutsDialog.module.css';

const shortcuts = [
  ['log', 'L'],
  ['search', 'Ctrl K · ⌘ K'],
  ['filter', 'F'],
  ['next', 'J'],
  ['previous', 'K'],
  ['tick', 'X'],
  ['carry', '␣  ← →  ␣'],
  ['undo', 'U'],
  ['save', 'Ctrl ↵ · ⌘ ↵'],
  ['leave', 'Esc'],
  ['help', '?'],
] as const;

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['palette', 'common']);
  const pages = useNavItems();
  return (
    <Dialog title={t('common:top.shortcuts')} onClose={onClose}>
      <dl className={styles.keys}>
        {shortcuts.map(([name, keys]) => (
          <div key={name} className="contents">
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd className="flush">{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
        {verbs.map((verb) => (
          <div key={verb} className="contents">
            <dt>
              <Kbd>{`Ctrl K  ${t(`verbs.${verb}`).split(', ')[0]}`}</Kbd>
            </dt>
            <dd className="flush">{t(`sheet.${verb}`)}</dd>
          </div>
        ))}
        {pages.map(({ page, key }) => (
          <div key={page} className="contents">
            <dt>
              <Kbd>{`G  ${key.toUpperCase()}`}</Kbd>
            </dt>
            <dd className="flush">{t(`common:nav.${page}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
