import { Button } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';
import { explain } from '@/lib/server/explain';
import { whenOnline } from '@/lib/server/preload';
import { asProblem, type ApiProblem } from '@/lib/server/problem';

/** The package is fetched with the place where toasts appear, after the first page. */
async function show(toast: NotificationData) {
  const { notifications } = await whenOnline(() => import('@mantine/notifications'));
  const id = notifications.show({ ...toast, closeButtonProps: { 'aria-label': i18next.t('action.close') } });
  return () => notifications.hide(id);
}

/** A line that says what was done, and goes by itself unless it must be read. Failures stay where they happened, in an ErrorAlert. */
export const toastDone = (message: string, autoClose: number | false = 4000): void => void show({ message, color: 'ocean', autoClose });

/** A line with a button; pressing it takes the line away. */
function withButton(message: string, label: string, act: () => void, look: Omit<NotificationData, 'message'>, isUndo = false) {
  const shown = show({
    message: (
      <div className="apart">
        <span>{message}</span>
        <Button
          size="xs"
          variant="light"
          data-undo={isUndo || undefined}
          onClick={() => {
            void shown.then((hide) => hide());
            act();
          }}
        >
          {label}
        </Button>
      </div>
    ),
    ...look,
  });
}

/** The same, with a button that takes it back; the key U presses the button of the newest. */
export const toastUndoable = (message: string, undo: () => void): void =>
  withButton(message, i18next.t('action.undo'), undo, { color: 'ocean', autoClose: 10_000 }, true);

const saying = (problem: ApiProblem | undefined) =>
  problem ? (explain(problem) ?? problem.message) : i18next.t('error.offline');

/** For a failure that has no form to stand in, such as a card that was dragged. */
export function toastFailed(error: unknown): void {
  const problem = asProblem(error);
  void show({
    title: i18next.t(problem?.isStale ? 'error.stale' : 'error.title'),
    message: problem?.isStale ? i18next.t('error.staleHint') : saying(problem),
    color: 'red',
    autoClose: 10_000,
    role: 'alert',
  });
}

/** The same where something was typed: it is kept until the reader tries again or closes the line. */
export function toastRetryable(error: unknown, retry: () => void): void {
  const problem = asProblem(error);
  const look = { color: 'red', autoClose: false, role: 'alert' } as const;
  if (problem?.isStale) {
    withButton(i18next.t('error.staleRow'), i18next.t('error.saveMine'), retry, { ...look, title: i18next.t('error.stale') });
  } else {
    withButton(saying(problem), i18next.t('error.retry'), retry, { ...look, title: i18next.t('error.title') });
  }
}
