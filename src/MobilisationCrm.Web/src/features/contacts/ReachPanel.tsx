import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/ui/Panel';
import { useLanguageName } from '@/lib/world/languages';
import type { Contact } from './contacts';
import styles from '@/components/ui/Counterparts.module.css';

/** How the person is written to and addressed. */
export function ReachPanel({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts');
  const languageName = useLanguageName();
  return (
    <Panel title={t('reach')}>
      <dl className={styles.facts}>
        <dt>{t('field.email')}</dt>
        <dd>
          {contact.email ? (
            <Anchor inherit underline="always" href={`mailto:${contact.email}`}>
              {contact.email}
            </Anchor>
          ) : (
            t('noAddress')
          )}
          {contact.objectsToMail && <div className={styles.warn}>{t('objectsHint')}</div>}
        </dd>
        <dt>{t('field.phone')}</dt>
        <dd>{contact.phone ?? '–'}</dd>
        <dt>{t('field.courtesy')}</dt>
        <dd>
          {t(`courtesy.${contact.courtesy}`)}
          {contact.isAmbassador && ` · ${t('field.ambassador')}`}
        </dd>
        <dt>{t('field.language')}</dt>
        <dd>{contact.language ? languageName(contact.language) : t('field.languageOfOrganisation')}</dd>
      </dl>
    </Panel>
  );
}
