import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { LetterFrame } from '@/components/ui/LetterFrame';
import { Panel } from '@/components/ui/Panel';
import { StateName } from '@/components/states/StateName';
import { useLanguageName } from '@/lib/world/languages';
import { useFormat } from '@/lib/world/locale';
import { useUrlState } from '@/lib/page/searchParams';
import styles from './LetterPanel.module.css';
import { useMailProblem } from '@/lib/server/mailProblem';

/** A letter as its reader would get it now. */
interface ShownLetter {
  id: string;
  iso2: string | null;
  toName: string;
  toAddress: string | null;
  language: string;
  /** Language wished first, where another stands in. */
  wishedLanguage: string | null;
  /** Stable code of why it does not leave. */
  problem: string | null;
  subject: string;
  text: string;
  html: string;
  /** Which letter it is. */
  badge: string;
  /** What else the sender should know. */
  note?: string | undefined;
}

/** The letters one by one, each as its reader would get it now. */
export function LetterPanel({ letters }: { letters: readonly ShownLetter[] }) {
  const { t } = useTranslation(['meetings', 'states']);
  const format = useFormat();
  const languageName = useLanguageName();
  const problem = useMailProblem();
  const [params, change] = useUrlState();
  const at = Math.max(
    0,
    letters.findIndex((letter) => letter.id === params.get('letter')),
  );
  const isPlain = params.get('as') === 'text';
  const letter = letters[at];
  if (!letter) {
    return null;
  }
  const go = (step: number) => change({ letter: letters[(at + step + letters.length) % letters.length]?.id ?? null });

  return (
    <div id="letters">
      <Panel
        title={t('letter.title')}
        actions={
          <span className={styles.steps}>
            <span aria-live="polite" data-figure>
              {t('letter.of', { at: format.number(at + 1), all: format.number(letters.length) })}
            </span>
            <ActionIcon variant="default" aria-label={t('letter.previous')} disabled={letters.length < 2} onClick={() => go(-1)}>
              <IconArrowLeft size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t('letter.next')} disabled={letters.length < 2} onClick={() => go(1)}>
              <IconArrowRight size={16} aria-hidden />
            </ActionIcon>
          </span>
        }
      >
        <div className={styles.to}>
          {letter.iso2 && <StateName iso2={letter.iso2} />}
          <span className={styles.name}>{letter.toName}</span>
          <PlainBadge>{languageName(letter.language)}</PlainBadge>
          <PlainBadge>{letter.badge}</PlainBadge>
          <span className={styles.address}>{letter.toAddress}</span>
          {letter.wishedLanguage && (
            <span className={styles.problem}>{t('letter.fallback', { language: languageName(letter.wishedLanguage) })}</span>
          )}
          {letter.note && <span className={styles.problem}>{letter.note}</span>}
          {letter.problem && <span className={styles.problem}>{problem(letter.problem)}</span>}
        </div>
        <div className={styles.subject}>
          <span className={styles.label}>{t('letter.subject')}</span> <strong lang={letter.language}>{letter.subject}</strong>
          <SegmentedControl
            size="xs"
            aria-label={t('letter.as')}
            value={isPlain ? 'text' : 'html'}
            onChange={(as) => change({ as: as === 'text' ? as : null })}
            data={[
              { value: 'html', label: t('letter.html') },
              { value: 'text', label: t('letter.text') },
            ]}
          />
        </div>
        {isPlain ? (
          <pre className={styles.text} lang={letter.language} tabIndex={0}>
            {letter.text}
          </pre>
        ) : (
          <LetterFrame title={t('letter.frame', { name: letter.toName })} html={letter.html} />
        )}
      </Panel>
    </div>
  );
}
