import { notifications } from '@mantine/notifications';

/** A line that says what was done, and goes by itself. Failures stay where they happened, in an ErrorAlert. */
export const toastDone = (message: string): void => void notifications.show({ message, color: 'ocean', autoClose: 4000 });

/** For a failure that has no form to stand in, such as a card that was dragged. */
export const toastFailed = (title: string, message: string): void =>
  void notifications.show({ title, message, color: 'red', autoClose: 10_000, role: 'alert' });
