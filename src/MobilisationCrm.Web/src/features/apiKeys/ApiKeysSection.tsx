import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Instant } from '@/components/ui/Instant';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { toDate } from '@/lib/time/dates';
import { useFormat } from '@/lib/world/locale';
import styles from './ApiKeys.module.css';
import { apiKeysQuery, type ApiKey } from './apiKeys';
import { NewKeyDialog } from './NewKeyDialog';
import { RevokeKeyDialog } from './RevokeKeyDialog';

/** The keys by which other programs act, each in the name of an account. For administrators. */
export function ApiKeysSection() {
  const { t } = useTranslation(['administration', 'common']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const [makes, setMakes] = useState(false);
  const [revoked, setRevoked] = useState<ApiKey | null>(null);

  return (
    <Panel
      title={t('apiKeys.title')}
      note={t('apiKeys.note')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setMakes(true)}>
          {t('apiKeys.make')}
        </Button>
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={3} height={48} />}
      {data?.length === 0 && <EmptyState icon={IconKey} title={t('apiKeys.none')} hint={t('apiKeys.noneHint')} />}
      {data && data.length > 0 && (
        <ul className={styles.rows}>
          {data.map((key) => (
            <li key={key.id} className={styles.row} data-row tabIndex={-1}>
              <div className={styles.grow}>
                <span className={styles.name}>{key.name}</span>
                <div className={styles.quiet}>
                  {t('apiKeys.inNameOf', { account: key.account })} ({t(`common:role.${key.role}`)}) · <Instant at={key.createdAt} /> ·{' '}
                  {key.lastUsedOn ? t('apiKeys.usedOn', { date: format.date(key.lastUsedOn) }) : t('apiKeys.neverUsed')}
                </div>
                <div className={styles.quiet}>
                  {key.scopes.map((scope) => t(`apiKeys.scope.${scope}`)).join(' · ')} ·{' '}
                  {!key.expiresOn
                    ? t('apiKeys.neverExpires')
                    : key.expiresOn < toDate(new Date(), 'America/New_York')
                      ? t('apiKeys.expired', { date: format.date(key.expiresOn) })
                      : t('apiKeys.expires', { date: format.date(key.expiresOn) })}
                </div>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-label={t('apiKeys.revoke.this', { name: key.name })}
                onClick={() => setRevoked(key)}
              >
                {t('apiKeys.revoke.action')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {makes && <NewKeyDialog onClose={() => setMakes(false)} />}
      {revoked && <RevokeKeyDialog apiKey={revoked} onClose={() => setRevoked(null)} />}
    </Panel>
  );
}
