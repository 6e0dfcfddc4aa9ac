import { Button } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { StageBadge } from '@/components/states/StageBadge';
import { Flag } from '@/components/states/StateName';
import { engagementQuery, timelineQuery, type EngagementDetail, type TimelineItem } from '@/features/engagements/engagements';
import { useCounterparts } from '@/features/contacts/contacts';
import { organisationQuery } from '@/features/organisations/organisations';
import { useCampaign, useCampaignSlug } from '@/lib/world/campaign';
import { toDate } from '@/lib/time/dates';
import { inLanguage, useFormat, useZone } from '@/lib/world/locale';
import styles from './Briefing.module.css';
import { CommitmentsPanel } from '@/features/commitments/CommitmentsPanel';
import { FactsPanel } from './FactsPanel';
import { FollowUpsPanel } from '@/features/followUps/FollowUpsPanel';
import { NextStagePanel } from '@/features/states/stage/NextStagePanel';
import { NextStepPanel } from '@/features/states/nextStep/NextStepPanel';
import { PositionPanel } from './PositionPanel';
import page from '@/components/states/StateFile.module.css';
import { useTimelineText } from '@/features/states/timeline/timelineText';

const lastContacts = 5;

/** All that a minister or an ambassador needs before a conversation with a State, on one page to print or to save as PDF. */
export function BriefingPage({ iso2 }: { iso2: string }) {
  const { t } = useTranslation(['states', 'common', 'engagements', 'interactions', 'meetings', 'desk']);
  const campaign = useCampaignSlug();
  const { data, error, refetch } = useQuery(engagementQuery(campaign, iso2));
  if (!data) {
    return error ? (
      <>
        <PageHeader title={t('briefing.title')} />
        <ErrorAlert error={error} onRetry={() => void refetch()} />
      </>
    ) : (
      <Loading rows={6} height={64} />
    );
  }
  return <Sheet campaign={campaign} iso2={iso2} detail={data.data} etag={data.etag} />;
}

interface Props {
  campaign: string;
  iso2: string;
  detail: EngagementDetail;
  etag: string;
}

function Sheet({ campaign, iso2, detail, etag }: Props) {
  const { t, i18n } = useTranslation(['states', 'common', 'engagements', 'interactions']);
  const format = useFormat();
  const today = toDate(new Date(), useZone());
  const draft = useCampaign();
  const { engagement, state } = detail;
  return (
    <>
      <PageHeader
        lead={<Flag iso2={iso2} width={44} />}
        title={t('interactions:briefing.of', { state: inLanguage(state.name, i18n.language) })}
        subtitle={[
          inLanguage(detail.formalName, i18n.language),
          t(`engagements:group.${engagement.group}`),
          draft && inLanguage(draft.title, i18n.language),
          format.date(today),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <Button
            className={styles.screen}
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('interactions:briefing.print')}
          </Button>
        }
      />
      <div className={styles.stage}>
        <StageBadge stage={engagement.stage} pledgedOnly={engagement.sponsoredOn === null} />
        <span className={page.quiet}>{t('interactions:briefing.since', { date: format.dayOf(engagement.stageEnteredAt) })}</span>
      </div>
      <NextStagePanel campaign={campaign} detail={detail} onMove={undefined} />
      <div className={styles.sheet}>
        <PositionPanel campaign={campaign} detail={detail} mayWrite={false} />
        <CommitmentsPanel campaign={campaign} detail={detail} mayWrite={false} />
        <Counterparts iso2={iso2} />
        <FactsPanel detail={detail} />
        <LastContacts campaign={campaign} iso2={iso2} />
        <NextStepPanel campaign={campaign} engagement={engagement} etag={etag} mayWrite={false} />
        <FollowUpsPanel campaign={campaign} iso2={iso2} mayWrite={false} />
      </div>
    </>
  );
}

/** Each body with its posts: who holds them, which are vacant, and when that was last checked. */
function Counterparts({ iso2 }: { iso2: string }) {
  const { t } = useTranslation(['states', 'interactions']);
  const format = useFormat();
  const { organisations, isLoaded, error } = useCounterparts(iso2);
  const bodies = useQueries({ queries: organisations.map(({ id }) => organisationQuery(id)) }).flatMap(({ data }) => data ?? []);
  return (
    <Panel title={t('counterparts.title')}>
      <ErrorAlert error={error} />
      {isLoaded && organisations.length === 0 && <p className={page.warn}>{t('counterparts.none')}</p>}
      <ul className={page.rows}>
        {bodies.map(({ organisation, posts }) => (
          <li key={organisation.id}>
            <strong>{organisation.name}</strong>
            <div className={page.quiet}>
              {[
                organisation.city,
                organisation.email,
                organisation.verifiedOn
                  ? t('interactions:briefing.verified', { date: format.date(organisation.verifiedOn) })
                  : t('interactions:briefing.unverified'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {posts.map(({ id, title, holders }) => (
              <div key={id}>
                {t('interactions:briefing.post', { title })}{' '}
                {holders.length > 0 ? (
                  holders
                    .map(({ name, isAdInterim }) => (isAdInterim ? `${name} (${t('interactions:briefing.adInterim')})` : name))
                    .join(', ')
                ) : (
                  <span className={page.warn}>{t('interactions:briefing.vacant')}</span>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const isContact = ({ kind, isCorrected }: TimelineItem) => (kind === 'Interaction' || kind === 'Outcome') && !isCorrected;

function LastContacts({ campaign, iso2 }: { campaign: string; iso2: string }) {
  const { t } = useTranslation(['states', 'interactions']);
  const { data, error } = useQuery(timelineQuery(campaign, iso2));
  const all = data?.items.filter(isContact);
  const contacts = all?.slice(0, lastContacts);
  const isCut = all && all.length > lastContacts;
  return (
    <Panel title={t('interactions:briefing.contacts')} note={isCut ? t('interactions:newest', { number: lastContacts }) : undefined}>
      <ErrorAlert error={error} />
      {contacts?.length === 0 && <span className={page.quiet}>{t('interactions:briefing.noContact')}</span>}
      <ul className={page.rows}>{contacts?.map((item) => <Contact key={item.id} item={item} />)}</ul>
    </Panel>
  );
}

function Contact({ item }: { item: TimelineItem }) {
  const format = useFormat();
  const { heading, text, outcome } = useTimelineText(item);
  return (
    <li>
      <strong>{format.dayOf(item.at)}</strong> <span className={page.quiet}>{[heading, item.with].filter(Boolean).join(' · ')}</span>
      <div>{[...new Set([item.title, text, outcome])].filter(Boolean).join(' · ')}</div>
    </li>
  );
}
