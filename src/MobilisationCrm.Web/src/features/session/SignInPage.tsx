import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/Mark';
import { LanguageSwitch } from './LanguageSwitch';
import { SignInForm } from './SignInForm';
import styles from './SignInPage.module.css';

/** Stands in the place of any page until someone has signed in: the address is kept. */
export default function SignInPage() {
  const { t } = useTranslation(['session', 'common']);
  return (
    <>
      <title>{`${t('signIn')} · ${t('common:app')}`}</title>
      <main className={styles.main}>
        <div className={styles.card}>
          <div className={styles.brand}>
            <Mark size={28} />
            <span>{t('common:app')}</span>
          </div>
          <h1 className={styles.title}>{t('signIn')}</h1>
          <p className={styles.purpose}>{t('purpose')}</p>
          <SignInForm />
          <p className={styles.help}>{t('noAccount')}</p>
        </div>
        <LanguageSwitch />
      </main>
    </>
  );
}
