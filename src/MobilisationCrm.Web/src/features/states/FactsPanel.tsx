import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/ui/Panel';
import type { EngagementDetail } from '@/features/engagements/engagements';
import { useMay } from '@/features/session/session';
import { statePath, useCampaignSlug, useSessionName } from '@/lib/world/campaign';
import { toWallTime, wallTimeAt } from '@/lib/time/dates';
import { inLanguage, useCity, useFormat } from '@/lib/world/locale';
import styles from '@/components/states/StateFile.module.css';

const newYork = 'America/New_York';

/** Facts shipped with the product and those of earlier campaigns. */
export function FactsPanel({ detail }: { detail: EngagementDetail }) {
  const { t, i18n } = useTranslation(['states', 'common', 'engagements']);
  const format = useFormat();
  const city = useCity();
  const campaign = useCampaignSlug();
  const mayEdit = useMay('Manager');
  const { state } = detail;
  const sessionName = useSessionName();
  const now = new Date();
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const blocs = (
    [
      ['eu', state.europeanUnion],
      ['au', state.africanUnion],
      ['oif', state.francophonie],
      ['oecd', state.oecd],
      ['ldc', state.ldc],
      ['lldc', state.lldc],
      ['sids', state.sids],
    ] as const
  ).filter(([, isMember]) => isMember);

  return (
    <Panel
      title={t('facts.title')}
      actions={
        mayEdit && (
          <Anchor
            component={Link}
            size="sm"
            to={`${statePath(campaign, state.iso2)}/facts`}
            aria-label={`${t('common:action.edit')}: ${t('facts.title')}`}
          >
            {t('common:action.edit')}
          </Anchor>
        )
      }
    >
      <dl className={styles.facts}>
        <dt>{t('facts.correspondence')}</dt>
        <dd>
          {languages.of(state.correspondenceLanguage)}{' '}
          <span className={styles.quiet}>({t(`confidence.${state.correspondenceConfidence}`)})</span>
        </dd>
        <dt>{t('facts.timeNow')}</dt>
        <dd>
          {wallTimeAt(now, detail.capitalOffsetMinutes).slice(11)} {inLanguage(state.capital, i18n.language)} ·{' '}
          {toWallTime(now, newYork).slice(11)} {city(newYork)}
        </dd>
        <dt>{t('facts.status')}</dt>
        <dd>
          {t(`stateStatus.${state.status}`)}
          {state.cosponsorRight !== 'Full' && <div className={styles.warn}>{t(`right.${state.cosponsorRight}`)}</div>}
        </dd>
        {blocs.length > 0 && (
          <>
            <dt>{t('facts.blocs')}</dt>
            <dd>{blocs.map(([bloc]) => t(`bloc.${bloc}`)).join(' · ')}</dd>
          </>
        )}
        {detail.memberships.map((membership) => (
          <Pair
            key={membership.body + membership.role}
            name={membership.body}
            value={`${membership.role} · ${format.date(membership.since)}`}
          />
        ))}
        {detail.earlier.map((earlier) => (
          <Pair
            key={earlier.campaign}
            name={sessionName(earlier.campaign)}
            value={[
              earlier.sponsoredOn
                ? t('facts.sponsored', { date: format.date(earlier.sponsoredOn) })
                : t(`common:position.${earlier.position}`),
              earlier.vote && t(`vote.${earlier.vote}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
        {detail.note && <Pair name={t('facts.note')} value={detail.note} />}
      </dl>
    </Panel>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
