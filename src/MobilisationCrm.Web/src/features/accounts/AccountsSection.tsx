import { Box, Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { OwnerAvatar } from '@/components/ui/OwnerAvatar';
import { Panel } from '@/components/ui/Panel';
import { useSession } from '@/features/session/session';
import { toastDone } from '@/lib/page/toast';
import { AccountDialog } from './AccountDialog';
import { DisableDialog } from './DisableDialog';
import { accountsQuery, useEditAccount, useEndSecondFactorOf, useInvite, type Account } from './accounts';
import { roles, type Role } from '@/features/session/session';
import styles from '@/components/forms/Section.module.css';

/** Who may sign in, and as what. An account is never deleted, since the history names it. */
export function AccountsSection() {
  const { t } = useTranslation(['settings', 'common']);
  const { data, error, refetch } = useQuery(accountsQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('section.accounts')}
      note={t('accounts.note')}
      actions={
        <Button size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {t('accounts.add')}
        </Button>
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={4} height={48} />}
      <ul className={styles.rows}>
        {data?.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </ul>
      {isAdding && <AccountDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function AccountRow({ account }: { account: Account }) {
  const { t } = useTranslation(['settings', 'common']);
  const session = useSession();
  const edit = useEditAccount();
  const invite = useInvite();
  const endFactor = useEndSecondFactorOf();
  const [asks, setAsks] = useState(false);
  const isMe = account.id === session.id;

  const change = (role: Role) => edit.mutate({ account, body: { role } }, { onSuccess: () => toastDone(t('saved')) });
  const enable = () =>
    edit.mutate({ account, body: { isDisabled: false } }, { onSuccess: () => toastDone(t('accounts.enabled')) });

  return (
    <li className={`${styles.row} ${styles.readable}`}>
      <OwnerAvatar name={account.displayName} size={30} />
      <Box className={styles.grow} flex="1 1 150px">
        <span className={styles.strong}>{account.displayName}</span>{' '}
        {account.isDisabled && <PlainBadge>{t('accounts.disabled')}</PlainBadge>}
        <div className={styles.quiet}>
          {account.email}
          {account.hasSecondFactor && ` · ${t('factor.title')}`}
          {!account.hasPassword && ` · ${t('accounts.noPassword')}`}
        </div>
      </Box>
      <Select
        w={140}
        size="xs"
        aria-label={t('accounts.roleOf', { name: account.displayName })}
        allowDeselect={false}
        disabled={isMe || edit.isPending}
        data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
        value={account.role}
        onChange={(role) => role && role !== account.role && change(role)}
      />
      {isMe ? (
        <span className={styles.quiet}>{t('accounts.you')}</span>
      ) : (
        <Button
          variant="default"
          size="xs"
          aria-label={`${t(account.isDisabled ? 'accounts.enable' : 'accounts.disable')}: ${account.displayName}`}
          onClick={account.isDisabled ? enable : () => setAsks(true)}
        >
          {t(account.isDisabled ? 'accounts.enable' : 'accounts.disable')}
        </Button>
      )}
      {!isMe && !account.isDisabled && !account.hasPassword && (
        <Button
          variant="subtle"
          size="xs"
          loading={invite.isPending}
          aria-label={`${t('accounts.invite')}: ${account.displayName}`}
          onClick={() => invite.mutate(account, { onSuccess: () => toastDone(t('accounts.invited', { email: account.email })) })}
        >
          {t('accounts.invite')}
        </Button>
      )}
      {!isMe && account.hasSecondFactor && (
        <Button
          variant="subtle"
          size="xs"
          loading={endFactor.isPending}
          aria-label={`${t('accounts.endFactor')}: ${account.displayName}`}
          onClick={() => endFactor.mutate(account, { onSuccess: () => toastDone(t('saved')) })}
        >
          {t('accounts.endFactor')}
        </Button>
      )}
      {(edit.error ?? invite.error ?? endFactor.error) && (
        <Box flex="0 1 100%">
          <ErrorAlert error={edit.error ?? invite.error ?? endFactor.error} />
        </Box>
      )}
      {asks && <DisableDialog account={account} onClose={() => setAsks(false)} />}
    </li>
  );
}
