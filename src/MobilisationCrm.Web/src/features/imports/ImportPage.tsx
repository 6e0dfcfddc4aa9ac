import { SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { PageHeader } from '@/components/ui/PageHeader';
import { useMay } from '@/features/session/session';
import { ImportPanel } from './ImportPanel';
import { kinds, type Kind } from './imports';
import styles from './Imports.module.css';

interface Props {
  kind: Kind;
  onKind: (kind: Kind) => void;
}

/** Spreadsheets that a secretariat has already: checked line by line first, then loaded whole. */
export function ImportPage({ kind, onKind }: Props) {
  const { t } = useTranslation(['imports', 'common']);
  const may = useMay('Manager');
  return (
    <>
      <PageHeader title={t('common:nav.import')} subtitle={t('subtitle')} />
      {may ? (
        <div className={styles.stack}>
          <SegmentedControl
            className={styles.kinds}
            aria-label={t('kinds')}
            value={kind}
            onChange={onKind}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <ImportPanel key={kind} kind={kind} />
        </div>
      ) : (
        <EmptyState icon={IconLock} title={t('notAllowed')} hint={t('notAllowedHint')} />
      )}
    </>
  );
}
