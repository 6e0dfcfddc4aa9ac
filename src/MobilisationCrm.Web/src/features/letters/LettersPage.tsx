import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { MailTabs } from '@/features/mail/MailTabs';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { useRowKeys } from '@/lib/page/shortcuts';
import { byPurpose, lettersQuery, type LetterSummary } from './letters';
import styles from './Letters.module.css';

/** Every letter by what it is for, with its languages and the last change. */
export function LettersPage() {
  const { t } = useTranslation(['letters', 'common', 'incoming', 'states']);
  const mayEdit = useMay('Manager');
  const { data, error, refetch } = useQuery(lettersQuery);
  useRowKeys();

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <MailTabs />
      <Panel title={t('list.title')} note={mayEdit ? t('list.note') : `${t('list.note')} ${t('list.managers')}`}>
        <ErrorAlert error={error} onRetry={() => void refetch()} />
        {!data && !error && <Loading rows={8} height={52} />}
        <ul className={styles.rows}>
          {data &&
            byPurpose(data).map(({ purpose, letters, latest }) => (
              <li key={purpose} className={styles.row} data-row>
                <h3 className={styles.purpose}>{t(`states:purpose.${purpose}`)}</h3>
                <ul className={styles.languages}>
                  {letters
                    .filter(({ isWritten }) => isWritten || mayEdit)
                    .map((letter) => (
                      <LanguageLink key={letter.language} letter={letter} />
                    ))}
                </ul>
                <span className={styles.quiet}>
                  {latest?.savedAt ? (
                    <>
                      {t('list.savedBy', { name: latest.savedBy })} <Instant at={latest.savedAt} />
                    </>
                  ) : (
                    t('list.asShipped')
                  )}
                </span>
              </li>
            ))}
        </ul>
      </Panel>
    </>
  );
}

function LanguageLink({ letter: { purpose, language, isWritten, number } }: { letter: LetterSummary }) {
  const { t } = useTranslation('letters');
  const campaign = useCampaignSlug();
  const name = useLanguageName()(language);
  return (
    <li>
      <Link
        className={`${styles.language} ${isWritten ? '' : styles.missing}`}
        to={campaignPath(campaign, `mail/letters/${purpose}/${language}`)}
      >
        {!isWritten && <IconPlus size={13} aria-hidden />}
        {isWritten ? name : t('list.write', { language: name })}
        {number > 0 && <span className={styles.number}>{t('version.short', { number })}</span>}
      </Link>
    </li>
  );
}
