import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '@/lib/time/dates';
import { useFormat } from '@/lib/world/locale';
import { useListPath, type Dashboard } from '@/features/dashboard/dashboard';
import { bilateralOrBeyond, keyDate, progress } from '@/features/dashboard/figures';
import styles from './KeyFigures.module.css';

interface KeyFiguresProps {
  dashboard: Dashboard;
  /** The forecast's panel is open below. */
  showsForecast: boolean;
  onForecast: () => void;
}

/** The first thing to know, how many are confirmed against the target; then what may become more, and what needs somebody. */
export function KeyFigures({ dashboard, showsForecast, onForecast }: KeyFiguresProps) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const listPath = useListPath();
  const list = (show: string) => listPath(`show=${show}`);
  const { coSponsors, observerCoSponsors, onDraft, pledges, target, abstentions, stale, funnel, forecast, closesOn, today } = dashboard;
  const bar = progress(dashboard);
  const date = keyDate(dashboard, today);
  const beside = [
    target && bar ? t('figure.ofTarget', { target: format.number(target), share: format.percent(bar.share) }) : '',
    observerCoSponsors > 0 ? t('figure.observers', { count: observerCoSponsors, number: format.number(observerCoSponsors) }) : '',
  ];

  return (
    <div className={styles.figures}>
      <Figure
        isFirst
        title={t('figure.coSponsors')}
        to={list('sponsored')}
        value={format.number(coSponsors)}
        beside={beside.filter(Boolean).join(', ')}
      >
        {bar && (
          <div className={styles.bar} aria-hidden>
            <span className={styles.confirmed} style={{ width: `${bar.confirmed}%` }} />
            <span className={styles.pledged} style={{ width: `${bar.pledged}%` }} />
          </div>
        )}
        {forecast && closesOn && (
          <span className={styles.block}>
            <button type="button" className={styles.forecast} aria-expanded={showsForecast} onClick={onForecast}>
              {t('figure.forecast', {
                date: format.brief(closesOn),
                expected: format.number(Math.round(forecast.expected)),
                low: format.number(forecast.low),
                high: format.number(forecast.high),
              })}
              <IconChevronDown size={14} aria-hidden />
            </button>
          </span>
        )}
        <span className={styles.line}>
          <Link to={list('onDraft')}>{t('figure.onDraft', { count: onDraft, number: format.number(onDraft) })}</Link>
          {abstentions > 0 && ` · ${t('figure.abstentions', { count: abstentions, number: format.number(abstentions) })}`}
        </span>
      </Figure>
      <Figure title={t('figure.pledges')} to={list('pledged')} value={format.number(pledges)}>
        {t(pledges > 0 ? 'figure.pledgesHint' : 'figure.pledgesNone')}
      </Figure>
      <Figure title={t('figure.beyond')} to={list('beyond')} value={format.number(bilateralOrBeyond(funnel))}>
        {t('figure.beyondHint')}
      </Figure>
      <Figure
        title={t('figure.stale')}
        to={`${list('stale')}&sort=-quiet`}
        value={format.number(stale.length)}
        needsYou={stale.length > 0}
      >
        {t(stale.length > 0 ? 'figure.staleHint' : 'figure.staleNone')}
      </Figure>
      <div className={styles.card}>
        <h2 className={styles.title}>{date ? t(`date.${date.kind}`) : t('figure.date')}</h2>
        <div className={`${styles.value} ${date && date.kind !== 'closes' ? styles.day : ''}`} data-figure>
          {date?.kind === 'closes'
            ? t('date.days', { count: daysBetween(today, date.on), number: format.number(daysBetween(today, date.on)) })
            : date
              ? format.date(date.on)
              : '–'}
        </div>
        <div className={styles.hint}>
          {date ? (date.kind === 'closes' ? format.date(date.on) : format.fromToday(date.on)) : t('date.none')}
        </div>
      </div>
    </div>
  );
}

interface FigureProps {
  title: string;
  /** The list behind the figure. */
  to: string;
  value: string;
  beside?: string;
  isFirst?: boolean;
  needsYou?: boolean;
  children: ReactNode;
}

function Figure({ title, to, value, beside, isFirst = false, needsYou = false, children }: FigureProps) {
  return (
    <div className={`${styles.card} ${isFirst ? styles.first : ''}`}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.value} data-figure>
        <Link to={to} className={needsYou ? styles.needsYou : undefined} aria-label={`${title}: ${value} ${beside ?? ''}`}>
          {value}
        </Link>
        {beside && <span className={styles.beside}>{beside}</span>}
      </div>
      <div className={styles.hint}>{children}</div>
    </div>
  );
}
