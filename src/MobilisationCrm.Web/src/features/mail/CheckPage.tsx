import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle, IconCheck, IconLock, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { showFieldErrors } from '@/lib/page/forms';
import { useCheckMail } from './mail';
import styles from './Mail.module.css';
import { MailTabs } from './MailTabs';

/** Whether the mail server takes our mail, step by step, and what other servers want to see in the DNS. */
export function CheckPage() {
  const { t } = useTranslation(['mail', 'common', 'incoming']);
  const mayCheck = useMay('Administrator');
  const [rest, setRest] = useState<unknown>();
  const form = useForm({ initialValues: { to: '' } });
  const check = useCheckMail();
  const submit = form.onSubmit(({ to }) => {
    setRest(undefined);
    check.mutate(to, { onError: (error) => setRest(showFieldErrors(form, error)) });
  });
  const report = check.data;

  return (
    <>
      <PageHeader title={t('check.title')} subtitle={t('check.hint')} />
      <MailTabs />
      {!mayCheck ? (
        <EmptyState icon={IconLock} title={t('check.notAllowed')} hint={t('check.notAllowedHint')} />
      ) : (
        <div className={styles.stack}>
          <Panel title={t('check.server')}>
            <form onSubmit={submit} noValidate>
              <ErrorAlert error={rest} />
              <Group align="flex-end" gap={8}>
                <TextInput type="email" label={t('check.to')} description={t('check.toHint')} {...form.getInputProps('to')} />
                <Button type="submit" loading={check.isPending}>
                  {t('check.go')}
                </Button>
              </Group>
            </form>
            <div aria-live="polite">
              {report?.transport === 'Pickup' && <p>{t('status.pickup')}</p>}
              {report && report.steps.length > 0 && (
                <ol className={styles.history} aria-label={report.server}>
                  {report.steps.map(({ step, isGood, detail }) => (
                    <li key={step}>
                      <span className={isGood === false ? styles.warn : styles.quiet}>
                        {isGood ? (
                          <IconCheck size={16} aria-hidden />
                        ) : isGood === false ? (
                          <IconAlertCircle size={16} aria-hidden />
                        ) : (
                          <IconMinus size={16} aria-hidden />
                        )}{' '}
                        {t(isGood ? 'check.good' : isGood === false ? 'check.bad' : 'check.untried')}
                      </span>
                      <div>
                        <strong>{t(`check.step.${step}`)}</strong>
                        {detail && <div className={styles.quiet}>{detail}</div>}
                      </div>
                    </li>
                  ))}
                </ol>
              )}
            </div>
          </Panel>
          {report && (
            <Panel title={t('check.dns')} note={t('check.dnsNote', { address: report.fromAddress })}>
              <ul className={styles.history}>
                {report.dns.map(({ kind, name, example }) => (
                  <li key={kind}>
                    <strong>{kind}</strong>
                    <div>
                      {t(`check.about.${kind as 'SPF' | 'DKIM' | 'DMARC'}`)}
                      <div className={styles.quiet}>
                        <code>{name}</code> TXT <code>{example}</code>
                      </div>
                      <div className={styles.quiet}>
                        <code>{`dig +short TXT ${name}`}</code>
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      )}
    </>
  );
}
