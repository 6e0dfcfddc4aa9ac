import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  icon: Icon;
  /** What is missing; none where the heading of the page has said it. */
  title?: string;
  /** What to do next. */
  hint: string;
  action?: ReactNode;
}

/** Nothing here yet: says so, says what to do next, and offers it. */
export function EmptyState({ icon: Picture, title, hint, action }: Props) {
  return (
    <div className={styles.empty}>
      <Picture size={28} stroke={1.5} aria-hidden />
      {title && <p className={styles.title}>{title}</p>}
      <p className={styles.hint}>{hint}</p>
      {action}
    </div>
  );
}
