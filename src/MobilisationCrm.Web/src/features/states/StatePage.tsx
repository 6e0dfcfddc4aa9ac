import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowsExchange, IconCalendarPlus, IconFileText, IconMail, IconMapOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { StageIcon } from '@/components/states/StageBadge';
import { Flag } from '@/components/states/StateName';
import { RecordAudit } from '@/features/audit/RecordAudit';
import { engagementQuery, type EngagementDetail, type TimelineItem } from '@/features/engagements/engagements';
import { useMoveFlow } from '@/features/engagements/useMoveFlow';
import { useLogContact } from '@/features/interactions/interactions';
import { RemindersPanel } from '@/features/reminders/RemindersPanel';
import { useMay } from '@/features/session/session';
import { useAnswered } from '@/lib/server/answered';
import { campaignPath, statePath, useCampaign, useCampaignSlug } from '@/lib/world/campaign';
import { inLanguage } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';
import { stages } from '@/lib/world/stages';
import { CommitmentsPanel } from '@/features/commitments/CommitmentsPanel';
import { CorrectMoveDialog } from '@/features/states/stage/CorrectMoveDialog';
import { CounterpartsPanel } from './CounterpartsPanel';
import { FactsPanel } from './FactsPanel';
import { FollowUpsPanel } from '@/features/followUps/FollowUpsPanel';
import { invitePage } from '@/features/states/meetings/invite';
import { MeetingsPanel } from '@/features/states/meetings/MeetingsPanel';
import { NextStagePanel } from '@/features/states/stage/NextStagePanel';
import { NextStepPanel } from '@/features/states/nextStep/NextStepPanel';
import { PositionPanel } from './PositionPanel';
import { stateFileQueries } from './states';
import { StageStepper } from '@/features/states/stage/StageStepper';
import styles from './StatePage.module.css';
import { Timeline } from '@/features/states/timeline/Timeline';

/** All about one State in one campaign: where it stands, what is missing for the next stage, and everything that happened. */
export function StatePage({ iso2 }: { iso2: string }) {
  const { t } = useTranslation(['states', 'common']);
  const campaign = useCampaignSlug();
  const { data, error, refetch } = useQuery(engagementQuery(campaign, iso2));
  const isAnswered = useAnswered(stateFileQueries(campaign, iso2));

  if (asProblem(error)?.status === 404) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconMapOff} title={t('unknown')} hint={t('unknownHint')} />
      </>
    );
  }
  if (!data || !isAnswered) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={6} height={64} />;
  }
  return <StateFile campaign={campaign} iso2={iso2} detail={data.data} etag={data.etag} />;
}

interface FileProps {
  campaign: string;
  iso2: string;
  detail: EngagementDetail;
  etag: string;
}

function StateFile({ campaign, iso2, detail, etag }: FileProps) {
  const { t, i18n } = useTranslation(['states', 'common', 'engagements']);
  const mayWrite = useMay('Staff');
  const openLog = useLogContact();
  const { move, dialog } = useMoveFlow(campaign);
  const [wrongMove, setWrongMove] = useState<TimelineItem | null>(null);
  const { engagement, state } = detail;
  const isCoLead = useCampaign()?.coLeads.includes(iso2);
  const subtitle = [
    inLanguage(detail.formalName, i18n.language),
    t(`engagements:group.${engagement.group}`),
    engagement.status === 'Active' ? '' : t(`engagements:status.${engagement.status}`),
    isCoLead ? t('coLead') : '',
    engagement.formerSponsor ? t('formerSponsor') : '',
  ];

  return (
    <>
      <PageHeader
        lead={<Flag iso2={iso2} width={44} />}
        title={inLanguage(state.name, i18n.language)}
        subtitle={subtitle.filter(Boolean).join(' · ')}
        actions={
          <>
            <Button
              variant="subtle"
              component={Link}
              to={`${statePath(campaign, iso2)}/briefing`}
              leftSection={<IconFileText size={16} aria-hidden />}
            >
              {t('briefing.title')}
            </Button>
            <RecordAudit record={`${campaign}/${iso2}`} label={t('audit')} />
            {mayWrite && (
              <>
                <Button
                  variant="subtle"
                  component={Link}
                  to={campaignPath(campaign, `mail/circulars/new?states=${iso2}`)}
                  leftSection={<IconMail size={16} aria-hidden />}
                >
                  {t('engagements:bulk.letter')}
                </Button>
                <Menu position="bottom-end" width={240} transitionProps={{ duration: 0 }}>
                  <Menu.Target>
                    <Button
                      variant="default"
                      leftSection={<IconArrowsExchange size={16} aria-hidden />}
                      disabled={engagement.status !== 'Active'}
                    >
                      {t('move')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Label>{t('engagements:moveTo')}</Menu.Label>
                    {stages.map((stage) => (
                      <Menu.Item
                        key={stage}
                        disabled={stage === engagement.stage}
                        leftSection={<StageIcon stage={stage} />}
                        onClick={() => move({ iso2, to: stage })}
                      >
                        {t(`common:stage.${stage}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
                <Button
                  variant="light"
                  component={Link}
                  to={campaignPath(campaign, invitePage(detail))}
                  leftSection={<IconCalendarPlus size={16} aria-hidden />}
                >
                  {t('invite')}
                </Button>
              </>
            )}
          </>
        }
      />
      <StageStepper campaign={campaign} engagement={engagement} />
      <NextStagePanel campaign={campaign} detail={detail} onMove={mayWrite ? move : undefined} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Timeline
            campaign={campaign}
            iso2={iso2}
            onLog={mayWrite ? () => openLog({ iso2 }) : undefined}
            onCorrect={
              mayWrite ? (item) => (item.kind === 'StageChange' ? setWrongMove(item) : openLog({ iso2, correctsId: item.id })) : undefined
            }
          />
        </div>
        <div className={styles.side}>
          <NextStepPanel campaign={campaign} engagement={engagement} etag={etag} mayWrite={mayWrite} />
          <FollowUpsPanel campaign={campaign} iso2={iso2} mayWrite={mayWrite} />
          <PositionPanel campaign={campaign} detail={detail} mayWrite={mayWrite} />
          <CommitmentsPanel campaign={campaign} detail={detail} mayWrite={mayWrite} />
          <CounterpartsPanel iso2={iso2} />
          <MeetingsPanel campaign={campaign} iso2={iso2} />
          <RemindersPanel campaign={campaign} engagement={engagement} etag={etag} mayWrite={mayWrite} />
          <FactsPanel detail={detail} />
        </div>
      </div>
      {dialog}
      {wrongMove && <CorrectMoveDialog campaign={campaign} iso2={iso2} wrong={wrongMove} onClose={() => setWrongMove(null)} />}
    </>
  );
}
