import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

interface Props {
  title: string;
  /** One quiet line that says what the figures or rows are. */
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A white card with a heading: the building block of every page. */
export function Panel({ title, note, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
