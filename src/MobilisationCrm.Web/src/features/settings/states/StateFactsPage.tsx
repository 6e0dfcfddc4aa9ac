import { Anchor, Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { Panel } from '@/components/ui/Panel';
import { Flag } from '@/components/states/StateName';
import { statePath, useCampaignSlug } from '@/lib/world/campaign';
import { asProblem } from '@/lib/server/problem';
import { useStates } from '@/lib/world/states';
import { StateFactsForm } from './StateFactsForm';
import { stateQuery } from '@/features/states/states';

/** The facts of a State that change in the world, those in force beside those shipped. */
export function StateFactsPage({ iso2 }: { iso2: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const campaign = useCampaignSlug();
  const { name } = useStates();
  const { data, error, refetch } = useQuery(stateQuery(iso2));

  if ([400, 404].includes(asProblem(error)?.status ?? 0)) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconMapOff} title={t('facts.unknown')} hint={t('facts.chooseHint')} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        lead={<Flag iso2={iso2} width={44} />}
        title={t('facts.title', { name: name(iso2) })}
        subtitle={
          <Anchor component={Link} inherit underline="always" to={statePath(campaign, iso2)}>
            {t('facts.toState')}
          </Anchor>
        }
      />
      <Box maw={900}>
        <Panel title={t('facts.inForce')} note={t('facts.note')}>
          <ErrorAlert error={error} onRetry={() => void refetch()} />
          {!data && !error && <Loading rows={6} height={56} />}
          {data && <StateFactsForm key={iso2} iso2={iso2} detail={data.data} etag={data.etag} />}
        </Panel>
      </Box>
    </>
  );
}
