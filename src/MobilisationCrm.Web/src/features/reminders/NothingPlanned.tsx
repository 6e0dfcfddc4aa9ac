import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBellOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { campaignPath, useCampaign } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { longAhead, planQuery, rulesQuery, whyEmpty } from './reminders';

interface Props {
  campaign: string;
  /** The days in which nothing goes out. */
  days: number;
  onLater: () => void;
}

/** Says why nothing goes out, and what would have to be otherwise. */
export function NothingPlanned({ campaign, days, onLater }: Props) {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const about = useCampaign();
  const { data: rules } = useQuery(rulesQuery);
  const { data: plan } = useQuery(planQuery(campaign, longAhead));
  if (!rules || !plan) {
    return null;
  }
  const later = plan[0]?.dueOn;
  const why = whyEmpty(about, rules, later);
  const hint = {
    adopted: t('empty.adopted'),
    noRules: t('empty.noRules'),
    later: t('empty.later', { date: later ? format.date(later) : '' }),
    noClosingDate: t('empty.noClosingDate'),
    nothingNear: t('empty.nothingNear', { date: about?.closesOn ? format.date(about.closesOn) : '' }),
  }[why];

  return (
    <EmptyState
      icon={IconBellOff}
      title={t('empty.title', { number: format.number(days) })}
      hint={hint}
      action={
        why === 'later' ? (
          <Button variant="default" onClick={onLater}>
            {t('empty.showLater', { number: format.number(longAhead) })}
          </Button>
        ) : why === 'noClosingDate' || why === 'nothingNear' ? (
          <Button variant="default" component={Link} to={campaignPath(campaign, 'meetings')}>
            {t('empty.toMeetings')}
          </Button>
        ) : undefined
      }
    />
  );
}
