import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageHeader.module.css';

interface Props {
  title: string;
  /** A picture before the title, a flag for instance. */
  lead?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
}

/** The one h1 of a page, its document title, and what one can do with the whole page. */
export function PageHeader({ title, lead, subtitle, actions }: Props) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <title>{`${title} · ${t('app')}`}</title>
      {lead}
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
