import { Button } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';
import { explainCode } from './explain';
import { asProblem } from './problem';

/** The package is fetched with the place where toasts appear, after the first page. */
async function show(toast: NotificationData) {
  const { notifications } = await import('@mantine/notifications');
  const id = notifications.show({ ...toast, closeButtonProps: { 'aria-label': i18next.t('action.close') } });
  return () => notifications.hide(id);
}

/** A line that says what was done, and goes by itself. Failures stay where they happened, in an ErrorAlert. */
export const toastDone = (message: string): void => void show({ message, color: 'ocean', autoClose: 4000 });

/** The same, with a button that takes it back; the key U presses the button of the newest. */
export function toastUndoable(message: string, undo: () => void): void {
  const shown = show({
    message: (
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 8 }}>
        <span>{message}</span>
        <Button
          size="xs"
          variant="light"
          data-undo
          onClick={() => {
            void shown.then((hide) => hide());
            undo();
          }}
        >
          {i18next.t('action.undo')}
        </Button>
      </div>
    ),
    color: 'ocean',
    autoClose: 10_000,
  });
}

/** For a failure that has no form to stand in, such as a card that was dragged. */
export function toastFailed(error: unknown): void {
  const problem = asProblem(error);
  void show({
    title: i18next.t(problem?.isStale ? 'error.stale' : 'error.title'),
    message: !problem
      ? i18next.t('error.offline')
      : problem.isStale
        ? i18next.t('error.staleHint')
        : (explainCode(problem) ?? problem.message),
    color: 'red',
    autoClose: 10_000,
    role: 'alert',
  });
}
