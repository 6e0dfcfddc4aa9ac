import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChangeSession } from '@/features/session/session';
import { isLanguage, languageNames, languages } from '@/lib/i18n';

/** The language of the app, kept with the account. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const change = useChangeSession();
  const current = isLanguage(i18n.language) ? i18n.language : 'en';
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
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
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => change.mutate({ language })}
            rightSection={language === current ? <IconCheck size={16} aria-hidden /> : undefined}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
