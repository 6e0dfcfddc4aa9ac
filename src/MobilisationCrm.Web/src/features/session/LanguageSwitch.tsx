import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '@/lib/i18n';

/** Before anyone has signed in there is no account to keep the language with. */
export default function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('top.language')}
      size="xs"
      value={i18n.language}
      onChange={(language) => void i18n.changeLanguage(language)}
      data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  );
}
