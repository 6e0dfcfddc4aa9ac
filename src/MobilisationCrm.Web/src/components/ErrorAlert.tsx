import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explainCode } from '@/lib/explain';
import { asProblem } from '@/lib/problem';

interface Props {
  /** What was thrown; nothing is shown without it. */
  error: unknown;
  onRetry?: () => void;
}

/** Says what the API refused and why, with the stable code to quote; or that the line is broken. */
export function ErrorAlert({ error, onRetry }: Props) {
  const { t } = useTranslation();
  if (!error) {
    return null;
  }
  const problem = asProblem(error);
  const title = t(problem?.isStale ? 'error.stale' : 'error.title');
  const detail = !problem
    ? t('error.offline')
    : problem.isStale
      ? t('error.staleHint')
      : (explainCode(problem) ?? (problem.detail || Object.values(problem.fields).join(' ') || problem.title));

  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={title}
      styles={{ title: { color: 'var(--against)' }, icon: { color: 'var(--against)' } }}
      style={{ background: 'var(--against-tint)' }}
    >
      {detail && <div>{detail}</div>}
      {problem?.code && <div style={{ fontSize: '0.75rem' }}>{t('error.code', { code: problem.code })}</div>}
      {problem?.traceId && problem.status >= 500 && (
        <div style={{ fontSize: '0.75rem' }}>{t('error.trace', { trace: problem.traceId })}</div>
      )}
      {onRetry && (
        <Button mt={8} size="xs" variant="default" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </Alert>
  );
}
