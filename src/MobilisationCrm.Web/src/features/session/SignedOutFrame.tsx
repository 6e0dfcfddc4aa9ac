import { Box } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/ui/Mark';
import { lazyPart } from '@/lib/server/preload';
import styles from './SignedOutFrame.module.css';

/** Nobody waits for it to sign in. */
const LanguageSwitch = lazyPart(() => import('./LanguageSwitch'));

interface Props {
  title: string;
  purpose: string;
  children: ReactNode;
}

/** The frame of the pages that nobody needs to be signed in for. */
export function SignedOutFrame({ title, purpose, children }: Props) {
  const { t } = useTranslation();
  return (
    <main className={styles.main}>
      <title>{`${title} · ${t('app')}`}</title>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Mark size={28} />
          <span>{t('app')}</span>
        </div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.purpose}>{purpose}</p>
        {children}
      </div>
      <Box h={30}>
        <Suspense>
          <LanguageSwitch />
        </Suspense>
      </Box>
    </main>
  );
}
