import { UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { useLeaveQuestion } from '@/components/forms/useLeaveQuestion';
import { useSession, useSignOut } from '@/features/session/session';
import { useCity } from '@/lib/world/locale';
import styles from './TopBar.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const signOut = useSignOut();
  const { unlessUnsaved, question } = useLeaveQuestion();
  const city = useCity();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  return (
    <>
      <ActionMenu
        width={260}
        button={
          <UnstyledButton aria-label={`${t('top.account')}: ${session.displayName}`} className={styles.account}>
            <OwnerAvatar name={session.displayName} size={34} />
          </UnstyledButton>
        }
        head={
          <div className={styles.head}>
            <div className="strong">{session.displayName}</div>
            <div className="tiny quiet breaks">
              {session.email} · {t(`role.${session.role}`)}
            </div>
            <div className="tiny quiet">{t('top.timeZone', { city: city(session.timeZone) })}</div>
          </div>
        }
        groups={[
          {
            label: t('top.theme'),
            actions: schemes.map((scheme) => ({
              text: t(`top.${scheme}`),
              isChosen: colorScheme === scheme,
              staysOpen: true,
              onChoose: () => setColorScheme(scheme),
            })),
          },
          {
            actions: [
              {
                text: t('top.signOut'),
                icon: <IconLogout size={16} aria-hidden />,
                onChoose: () => unlessUnsaved(() => signOut.mutate()),
              },
            ],
          },
        ]}
      />
      {question}
    </>
  );
}
