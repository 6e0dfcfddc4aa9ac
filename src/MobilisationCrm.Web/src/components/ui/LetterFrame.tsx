import styles from './LetterFrame.module.css';

interface Props {
  /** Names the letter for screen readers. */
  title: string;
  html: string;
}

/** Shows a letter as its reader gets it. The empty sandbox lets nothing in it run, load or be followed. */
export function LetterFrame({ title, html }: Props) {
  return <iframe className={styles.frame} title={title} srcDoc={html} sandbox="" />;
}
