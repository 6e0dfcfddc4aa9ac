import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';

/** Where the toasts appear; fetched after the first page, which never starts with one. */
export default function Toasts() {
  return <Notifications position="bottom-right" limit={3} />;
}
