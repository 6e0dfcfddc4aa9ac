import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The six official languages of the United Nations. */
export const workingLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** Names of languages in the reader's own. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
    return (code) => names.of(code) ?? code;
  }, [i18n.language]);
}
