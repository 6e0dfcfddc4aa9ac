import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { useFormat } from '@/lib/world/locale';
import type { Contact } from './contacts';
import { accessFilePath } from './erasures';
import styles from '@/components/ui/Counterparts.module.css';

/** Where the data come from and what allows to keep them; administrators hand them out, and erase them. */
export function ProtectionPanel({ contact, onErase }: { contact: Contact; onErase: () => void }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const may = useMay('Administrator');
  const day = (on: string | null) => (on ? format.date(on) : '–');
  const file = { component: 'a', variant: 'default', size: 'xs', leftSection: <IconDownload size={14} aria-hidden /> } as const;

  return (
    <Panel title={t('protection')}>
      <dl className={styles.facts}>
        <dt>{t('field.source')}</dt>
        <dd>{contact.source || '–'}</dd>
        <dt>{t('field.collectedOn')}</dt>
        <dd>{day(contact.collectedOn)}</dd>
        <dt>{t('field.legalBasis')}</dt>
        <dd>{t(`legalBasis.${contact.legalBasis}`)}</dd>
        <dt>{t('field.informedOn')}</dt>
        <dd>{contact.informedOn ? format.date(contact.informedOn) : t('notInformed')}</dd>
      </dl>
      {may && (
        <Group gap={8} mt={12}>
          <Button {...file} href={accessFilePath(contact.id, 'pdf')} download>
            {t('accessFile.pdf')}
          </Button>
          <Button {...file} href={accessFilePath(contact.id, 'json')} download={`access-file-${contact.id}.json`}>
            {t('accessFile.json')}
          </Button>
          <Button variant="default" size="xs" onClick={onErase}>
            {t('erase.open')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
