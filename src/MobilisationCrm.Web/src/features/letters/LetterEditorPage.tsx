import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useLanguageName } from '@/lib/world/languages';
import { asProblem } from '@/lib/server/problem';
import { LetterEditor } from './LetterEditor';
import { letterQuery, type LetterKey } from './letters';

/** One letter: its text to edit, how it reads for a State, and its history. */
export function LetterEditorPage({ letter }: { letter: LetterKey }) {
  const { t, i18n } = useTranslation(['letters', 'common', 'states']);
  const campaign = useCampaignSlug();
  const languageName = useLanguageName();
  const { data, error, refetch } = useQuery(letterQuery(letter));

  if ([400, 404].includes(asProblem(error)?.status ?? 0)) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconMailOff} title={t('unknown')} hint={t('unknownHint')} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('heading', {
          purpose: capital(t(`states:purpose.${letter.purpose}`), i18n.language),
          language: languageName(letter.language),
        })}
        subtitle={
          <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'mail/letters')}>
            {t('back')}
          </Anchor>
        }
      />
      <ErrorAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading rows={6} height={72} />}
      {data && <LetterEditor letter={letter} detail={data.data} etag={data.etag} />}
    </>
  );
}

const capital = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
