import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '@/lib/server/explain';
import { asProblem } from '@/lib/server/problem';

interface Props {
  /** What was thrown; nothing is shown without it. */
  error: unknown;
  /** What somebody else has saved meanwhile that no field of the form shows. */
  alsoChanged?: string | undefined;
  /** What to do when somebody else has changed it, where nothing is typed. */
  staleHint?: string;
  onRetry?: () => void;
}

/**
 * Says what the API refused and why, or that the line is broken. The stable code stands there only where the app has no words of its own
 * for it: it lets whoever is asked for help find the English sentence above it; a reader it tells nothing.
 */
export function ErrorAlert({ error, alsoChanged, staleHint, onRetry }: Props) {
  const { t } = useTranslation();
  const alert = useRef<HTMLDivElement>(null);
  // A long form is sent off at its end; what is said at its beginning must not be missed.
  useEffect(() => {
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) {
    return null;
  }
  const problem = asProblem(error);
  const explained = problem && (problem.isStale ? (staleHint ?? t('error.staleHint')) : explain(problem));
  const title = t(problem?.isStale ? 'error.stale' : 'error.title');
  const detail = !problem
    ? t('error.offline')
    : (explained ?? (problem.detail || Object.values(problem.fields).join(' ') || problem.title));

  return (
    <Alert
      ref={alert}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={title}
      styles={{ title: { color: 'var(--against)' }, icon: { color: 'var(--against)' } }}
      bg="var(--against-tint)"
    >
      {detail && <div>{detail}</div>}
      {problem?.isStale && alsoChanged && <div>{alsoChanged}</div>}
      {problem?.code && !explained && <div className="tiny">{t('error.code', { code: problem.code })}</div>}
      {problem?.traceId && problem.status >= 500 && (
        <div className="tiny">{t('error.trace', { trace: problem.traceId })}</div>
      )}
      {onRetry && (
        <Button mt={8} size="xs" variant="default" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
    </Alert>
  );
}
