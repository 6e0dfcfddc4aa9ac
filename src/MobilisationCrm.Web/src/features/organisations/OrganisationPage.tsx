import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBuildingOff, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { Flag, StateName } from '@/components/states/StateName';
import { useMay } from '@/features/session/session';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/world/campaign';
import { wallTimeAt } from '@/lib/time/dates';
import { useLanguageName } from '@/lib/world/languages';
import { useCity, useFormat } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';
import styles from '@/components/ui/Counterparts.module.css';
import { RecordAudit } from '@/features/audit/RecordAudit';
import { OrganisationDialog } from './OrganisationDialog';
import { organisationQuery } from './organisations';
import { PostsPanel } from './PostsPanel';

/** One organisation: how it is reached, its posts and who holds them. */
export function OrganisationPage({ id }: { id: string }) {
  const { t } = useTranslation(['organisations', 'common', 'states']);
  const campaign = useCampaignSlug();
  const format = useFormat();
  const city = useCity();
  const languageName = useLanguageName();
  const mayWrite = useMay('Staff');
  const [isEditing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(organisationQuery(id));

  if ([400, 404].includes(asProblem(error)?.status ?? 0)) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconBuildingOff} title={t('unknown')} hint={t('unknownHint')} />
      </>
    );
  }
  if (!data) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={4} height={80} />;
  }
  const { organisation } = data;

  return (
    <>
      <PageHeader
        lead={organisation.stateIso2 ? <Flag iso2={organisation.stateIso2} width={44} /> : undefined}
        title={organisation.name}
        subtitle={
          <>
            <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'organisations')}>
              {t('common:nav.organisations')}
            </Anchor>{' '}
            · {t(`states:organisation.${organisation.kind}`)}{' '}
            {organisation.isLeadChannel && <PlainBadge>{t('states:counterparts.lead')}</PlainBadge>}
          </>
        }
        actions={
          <>
            <RecordAudit record={organisation.id} label={t('audit')} />
            {mayWrite && (
              <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
                {t('common:action.edit')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.columns}>
        <PostsPanel campaign={campaign} detail={data} mayWrite={mayWrite} />
        <Panel title={t('reach')}>
          <dl className={styles.facts}>
            {organisation.stateIso2 && (
              <>
                <dt>{t('field.state')}</dt>
                <dd>
                  <StateName iso2={organisation.stateIso2} to={statePath(campaign, organisation.stateIso2)} />
                </dd>
              </>
            )}
            <dt>{t('field.email')}</dt>
            <dd>
              {organisation.email ? (
                <Anchor inherit underline="always" href={`mailto:${organisation.email}`}>
                  {organisation.email}
                </Anchor>
              ) : (
                <span className={styles.warn}>{t('noAddress')}</span>
              )}
            </dd>
            <dt>{t('field.language')}</dt>
            <dd>{organisation.language ? languageName(organisation.language) : t('field.languageOfState')}</dd>
            {organisation.phone && (
              <>
                <dt>{t('field.phone')}</dt>
                <dd>{organisation.phone}</dd>
              </>
            )}
            <dt>{t('field.zone')}</dt>
            <dd>
              {[
                organisation.city !== city(organisation.timeZone) && organisation.city,
                t('hourNow', {
                  hour: wallTimeAt(new Date(), data.offsetMinutes).slice(11),
                  city: city(organisation.timeZone),
                }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </dd>
            <dt>{t('field.source')}</dt>
            <dd>{organisation.source || '–'}</dd>
            <dt>{t('field.verified')}</dt>
            <dd>
              {organisation.verifiedOn ? (
                format.date(organisation.verifiedOn)
              ) : (
                <span className={styles.warn}>{t('neverVerified')}</span>
              )}
            </dd>
          </dl>
        </Panel>
      </div>
      {isEditing && (
        <OrganisationDialog organisation={organisation} onDone={() => setEditing(false)} onClose={() => setEditing(false)} />
      )}
    </>
  );
}
