import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { useChangeSession } from '@/features/session/session';
import { isLanguage, languageNames, languages } from '@/lib/i18n';

/** The language of the app, kept with the account. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const change = useChangeSession();
  const current = isLanguage(i18n.language) ? i18n.language : 'en';
  return (
    <ActionMenu
      button={
        <Button
          variant="subtle"
          color="gray"
          px={8}
          c="var(--ink)"
          leftSection={<IconLanguage size={18} aria-hidden />}
          aria-label={`${t('top.language')}: ${current.toUpperCase()}, ${languageNames[current]}`}
        >
          {current.toUpperCase()}
        </Button>
      }
      groups={[
        {
          actions: languages.map((language) => ({
            text: languageNames[language],
            lang: language,
            isChosen: language === current,
            onChoose: () => change.mutate({ language }),
          })),
        },
      ]}
    />
  );
}
