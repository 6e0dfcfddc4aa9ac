import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { LetterPanel } from '@/features/meetings/sending/LetterPanel';
import { useLanguageName } from '@/lib/world/languages';
import { useStates } from '@/lib/world/states';
import { summarise } from './circularLetters';
import type { CircularKind } from './circulars';
import styles from './Circulars.module.css';

/** What each State would read, one by one; before them, in which languages words are still wanted. */
export function DraftLetters({ letters, kind }: { letters: readonly Schemas['CircularLetter'][]; kind: CircularKind }) {
  const { t } = useTranslation('mail');
  const languageName = useLanguageName();
  const { byName } = useStates();
  const { wanted } = summarise(letters);
  return (
    <>
      {wanted.length > 0 && (
        <p className={styles.warn} role="status">
          {t('circular.wanted', { languages: wanted.map(languageName).join(', ') })}
        </p>
      )}
      <LetterPanel
        letters={byName(letters).map((letter) => ({
          ...letter,
          id: letter.iso2,
          badge: t(`circular.kind.${kind}`),
          note: letter.wordsLanguage ? t('circular.words', { language: languageName(letter.wordsLanguage) }) : undefined,
        }))}
      />
    </>
  );
}
