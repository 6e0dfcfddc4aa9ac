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
import { useFormat } from '@/lib/world/locale';
import styles from './ApiKeys.module.css';
import { apiKeysQuery, type ApiKey } from './apiKeys';
import { NewKeyDialog } from './NewKeyDialog';
import { RevokeKeyDialog } from './RevokeKeyDialog';

/** The keys by which other programs act, each in the name of an account. For administrators. */
export function ApiKeysSection() {
  const { t } = useTranslation(['apiKeys', 'common']);
  const format = useFormat();
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const [makes, setMakes] = useState(false);
  const [revoked, setRevoked] = useState<ApiKey | null>(null);

  return (
    <Panel
      title={t('title')}
      note={t('note')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setMakes(true)}>
          {t('make')}
        </Button>
      }
    >
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={3} height={48} />}
      {data?.length === 0 && <EmptyState icon={IconKey} title={t('none')} hint={t('noneHint')} />}
      {data && data.length > 0 && (
        <ul className={styles.rows}>
          {data.map((key) => (
            <li key={key.id} className={styles.row} data-row tabIndex={-1}>
              <div className={styles.grow}>
                <span className={styles.name}>{key.name}</span>
                <div className={styles.quiet}>
                  {t('inNameOf', { account: key.account })} ({t(`common:role.${key.role}`)}) · <Instant at={key.createdAt} /> ·{' '}
                  {key.lastUsedOn ? t('usedOn', { date: format.date(key.lastUsedOn) }) : t('neverUsed')}
                </div>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-label={t('revoke.this', { name: key.name })}
                onClick={() => setRevoked(key)}
              >
                {t('revoke.action')}
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
