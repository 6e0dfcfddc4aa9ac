import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/Dialog';

const shortcuts = [
  ['log', 'L'],
  ['search', 'Ctrl K · ⌘ K'],
  ['filter', 'F'],
  ['next', 'J'],
  ['previous', 'K'],
  ['carry', '␣  ← →  ␣'],
  ['undo', 'U'],
  ['save', 'Ctrl ↵ · ⌘ ↵'],
  ['leave', 'Esc'],
  ['help', '?'],
] as const;

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('top.shortcuts')} onClose={onClose}>
      <dl style={{ margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '10px 16px', alignItems: 'center' }}>
        {shortcuts.map(([name, keys]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <Kbd>{keys}</Kbd>
            </dt>
            <dd style={{ margin: 0 }}>{t(`shortcuts.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
