import { Button } from '@mantine/core';
import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Panel } from '@/components/ui/Panel';
import { toastDone } from '@/lib/page/toast';
import { directionOf, useRestoreLetter, type LetterKey, type LetterVersion } from './letters';
import styles from './Letters.module.css';

interface Props {
  letter: LetterKey;
  /** Newest first. */
  versions: readonly LetterVersion[];
  etag: string;
  /** Not while something is typed that the older text would push aside. */
  mayRestore: boolean;
}

const whole = ({ subject, body }: LetterVersion) => `${subject}\n\n${body}`;

/** Who changed what and when; each version beside the one in force, and back with one press. */
export function VersionsPanel({ letter, versions, etag, mayRestore }: Props) {
  const { t } = useTranslation('letters');
  const restore = useRestoreLetter(letter);
  const [shown, setShown] = useState<number | null>(null);
  const [current] = versions;

  return (
    <Panel title={t('version.title')} note={t('version.note')}>
      <ErrorAlert error={restore.error} />
      {!current && <p className={styles.quiet}>{t('version.none')}</p>}
      <ul className={styles.rows}>
        {versions.map((version) => (
          <li key={version.number} className={styles.version}>
            <div>
              <strong>{version.number === 0 ? t('version.shipped') : t('version.number', { number: version.number })}</strong>
              {version === current && <span className={styles.quiet}> · {t('version.inForce')}</span>}
              {version.savedAt && (
                <div className={styles.quiet}>
                  {version.savedBy} · <Instant at={version.savedAt} />
                </div>
              )}
              {version.note && <div>{/^= \d+$/.test(version.note) ? t('version.restored', { number: version.note.slice(2) }) : version.note}</div>}
            </div>
            {version !== current && (
              <div className={styles.actions}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-expanded={shown === version.number}
                  onClick={() => setShown(shown === version.number ? null : version.number)}
                >
                  {t(shown === version.number ? 'version.hide' : 'version.compare')}
                </Button>
                {mayRestore && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={restore.isPending && restore.variables.number === version.number}
                    onClick={() =>
                      restore.mutate({ number: version.number, etag }, { onSuccess: () => toastDone(t('version.done')) })
                    }
                  >
                    {t('version.restore')}
                  </Button>
                )}
              </div>
            )}
            {shown === version.number && current && <Difference language={letter.language} from={version} to={current} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** From the older version to the one in force: what went is struck out, what came is underlined. */
function Difference({ language, from, to }: { language: string; from: LetterVersion; to: LetterVersion }) {
  return (
    <pre className={styles.plain} lang={language} dir={directionOf(language)} tabIndex={0}>
      {diffWordsWithSpace(whole(from), whole(to)).map(({ value, added, removed }, index) =>
        added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>,
      )}
    </pre>
  );
}
