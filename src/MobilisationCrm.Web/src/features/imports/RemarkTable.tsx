import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import type { Remark } from './imports';
import styles from './Imports.module.css';
import { remarkKey } from './remarks';

// A file with one fault in every line would fill a book.
const most = 100;

/** Words about lines of a file: where, and what. */
export function RemarkTable({ label, remarks }: { label: string; remarks: readonly Remark[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const rest = remarks.length - most;
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {remarks.slice(0, most).map((remark, index) => (
            <tr key={index} data-row>
              <td>{format.number(remark.line)}</td>
              <td>{remark.column && <code>{remark.column}</code>}</td>
              <td>{t(`remark.${remarkKey(remark)}`, { value: remark.value, onFile: remark.onFile, defaultValue: remark.message })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.columns}>{t('more', { count: rest, number: format.number(rest) })}</p>}
    </>
  );
}
