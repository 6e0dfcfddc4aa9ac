import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { toDate } from '@/lib/time/dates';
import { useCampaign, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat, useZone } from '@/lib/world/locale';
import { dashboardQuery, readFilters } from './dashboard';
import { isUntouched } from './figures';
import { FirstSteps } from '@/features/dashboard/panels/FirstSteps';
import { NextBestPanel } from '@/features/dashboard/panels/NextBestPanel';

interface Props {
  desk: Schemas['CampaignDesk'];
  /** Nothing is due: there is time for what is worth most. */
  isFree: boolean;
}

/** What a desk says that would be bare: what the next working day brings, and where to go on, or to begin. */
export default function WhatNext({ desk, isFree }: Props) {
  const campaign = useCampaign();
  return (
    <>
      {desk.nextWorkingDay && <DayOff desk={desk} next={desk.nextWorkingDay} />}
      {isFree && campaign?.isOpen && <Going />}
    </>
  );
}

function DayOff({ desk: { today, followUps, meetings }, next }: { desk: Props['desk']; next: string }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const zone = useZone();
  const due = followUps.filter(({ dueOn }) => dueOn <= next).length;
  const meet = meetings.filter(({ startsAt, status }) => status !== 'Draft' && toDate(new Date(startsAt), zone) === next).length;
  return (
    <Panel title={t('dayOff.title', { day: format.weekday(next) })} note={t('dayOff.note', { day: format.weekday(today) })}>
      <p className="flush">
        {due + meet === 0
          ? t('dayOff.nothing')
          : [
              due > 0 && t('dayOff.due', { count: due, number: format.number(due) }),
              meet > 0 && t('dayOff.meetings', { count: meet, number: format.number(meet) }),
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
    </Panel>
  );
}

function Going() {
  const campaign = useCampaignSlug();
  const { data } = useQuery(dashboardQuery(campaign, readFilters(new URLSearchParams())));
  if (!data) {
    return <Loading rows={4} height={56} />;
  }
  return isUntouched(data) ? <FirstSteps campaign={campaign} dashboard={data} /> : <NextBestPanel campaign={campaign} dashboard={data} />;
}
