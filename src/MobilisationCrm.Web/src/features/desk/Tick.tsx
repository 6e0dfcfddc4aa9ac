import type { ReactNode } from 'react';
import styles from './Tick.module.css';

export interface TickProps {
  checked: boolean;
  /** Some of those that it stands for are ticked. */
  isMixed?: boolean;
  onChange: (isTicked: boolean) => void;
}

interface Props extends TickProps {
  /** Read out, where nothing stands beside it. */
  label?: string;
  children?: ReactNode;
  /** X presses it in the row that has the focus. */
  ofRow?: boolean;
}

/** A box to tick. The browser's own: that of Mantine would bring all its fields to the first page that a reader sees. */
export function Tick({ checked, isMixed = false, onChange, label, children, ofRow = false }: Props) {
  return (
    <label className={styles.tick}>
      <input
        ref={(box) => {
          if (box) {
            box.indeterminate = isMixed;
          }
        }}
        type="checkbox"
        checked={checked}
        aria-label={children ? undefined : label}
        data-tick={ofRow || undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
