import { Link } from 'react-router';
import { useStates } from '@/lib/world/states';
import styles from './StateName.module.css';

/** Always stands beside a name or a code, so it says nothing to a screen reader. */
export function Flag({ iso2, width = 20 }: { iso2: string; width?: number }) {
  return (
    <img
      className={styles.flag}
      src={`/flags/${iso2.toLowerCase()}.svg`}
      width={width}
      height={Math.round((width * 3) / 4)}
      loading="lazy"
      decoding="async"
      alt=""
    />
  );
}

/** Flag, name in the reader's language and the three-letter code; with `to`, the name opens that page. */
export function StateName({ iso2, to, code = true }: { iso2: string; to?: string; code?: boolean }) {
  const { byCode, name } = useStates();
  const state = byCode.get(iso2);
  return (
    <span className={styles.state}>
      <Flag iso2={iso2} />
      <span>
        {to ? (
          <Link className={styles.name} to={to}>
            {name(iso2)}
          </Link>
        ) : (
          <span className={styles.name}>{name(iso2)}</span>
        )}
        {code && state && (
          <>
            {' '}
            <span className={styles.code}>{state.iso3}</span>
          </>
        )}
      </span>
    </span>
  );
}
