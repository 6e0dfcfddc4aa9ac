import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '@/components/ui/Instant';
import { useCampaignSlug } from '@/lib/world/campaign';
import { nameOf, statesQuery } from '@/lib/world/states';
import { pageOf, type AuditItem } from './audit';
import { isShown, sentenceOf, valueOf, type Words } from './sentence';
import styles from '@/components/forms/Section.module.css';

/** Under this name the program itself writes, when nobody is signed in. */
const system = 'system';

/** One entry: a sentence with a link to its record, who did it and from where, and on demand every value. */
export function AuditRow({ item }: { item: AuditItem }) {
  const { t, i18n } = useTranslation('administration');
  const here = useCampaignSlug();
  const { data: states } = useQuery(statesQuery);
  const found = states?.find(({ iso2 }) => iso2 === item.iso2);
  const words: Words = (key, fields) =>
    i18n.exists(`administration:${key}`) ? t(key as 'audit.sentence.whole', { subject: '', act: '', ...fields }) : undefined;
  const { subject, act } = sentenceOf(item, found && nameOf(found, i18n.language), words);
  const page = pageOf(item, here);
  const shown = item.changes.filter((change) => isShown(change, words));
  const separator = t('audit.sentence.whole', { subject: '', act: '' });

  return (
    <li className={styles.row} data-row tabIndex={-1}>
      <span className={styles.grow}>
        <span className={styles.strong}>
          {page ? (
            <Anchor component={Link} inherit to={page} aria-label={t('audit.open', { what: subject })}>
              {subject}
            </Anchor>
          ) : (
            subject
          )}
        </span>
        {separator}
        {act}
        <span className={`${styles.quiet} ${styles.under}`}>
          <Instant at={item.at} /> · {item.accountName === system ? t('audit.system') : item.accountName}
          {item.apiKey && ` · ${t('audit.byKey', { key: item.apiKey })}`}
          {item.remoteAddress && ` · ${t('audit.place', { address: item.remoteAddress })}`}
        </span>
      </span>
      {shown.length > 0 && (
        <details className={styles.details}>
          <summary>{t('audit.values', { count: shown.length, number: shown.length })}</summary>
          {item.sequence !== null && item.sequence !== undefined && (
            <p className={styles.quiet}>{t('audit.chained', { sequence: item.sequence, key: item.entityKey })}</p>
          )}
          <table className={styles.changes}>
            <thead>
              <tr>
                <th scope="col">{t('audit.valueName')}</th>
                <th scope="col">{t('audit.before')}</th>
                <th scope="col">{t('audit.after')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{words(`audit.field.${field}`)}</th>
                  <td>{valueOf(field, before, words) || '–'}</td>
                  <td>{valueOf(field, after, words) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  );
}
