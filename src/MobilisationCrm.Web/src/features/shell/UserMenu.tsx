import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { OwnerAvatar } from '@/components/OwnerAvatar';
import { useSession, useSignOut } from '@/features/session/session';
import { useCity } from '@/lib/locale';

const schemes = ['light', 'dark', 'auto'] as const;

export function UserMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const signOut = useSignOut();
  const city = useCity();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  return (
    <Menu width={260} position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton aria-label={`${t('top.account')}: ${session.displayName}`} style={{ borderRadius: 999, display: 'flex' }}>
          <OwnerAvatar name={session.displayName} size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div style={{ padding: '8px 12px' }}>
          <div style={{ fontWeight: 600 }}>{session.displayName}</div>
          <div style={{ fontSize: '0.75rem', color: 'var(--quiet)', overflowWrap: 'anywhere' }}>
            {session.email} · {t(`role.${session.role}`)}
          </div>
          <div style={{ fontSize: '0.75rem', color: 'var(--quiet)' }}>{t('top.timeZone', { city: city(session.timeZone) })}</div>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('top.theme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? <IconCheck size={16} aria-hidden /> : undefined}
          >
            {t(`top.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('top.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
