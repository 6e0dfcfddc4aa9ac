import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconMailOff, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/feedback/EmptyState';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Loading } from '@/components/feedback/Loading';
import { PageHeader } from '@/components/ui/PageHeader';
import type { Versioned } from '@/api/client';
import { PapersPanel } from '@/features/meetings/papers/PapersPanel';
import { useMay } from '@/features/session/session';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { asProblem } from '@/lib/server/problem';
import { useRowKeys } from '@/lib/page/shortcuts';
import { CircularMessages } from './CircularMessages';
import {
  circularQuery,
  circularPreviewQuery,
  useAddCircularPaper,
  useRemoveCircularPaper,
  type CircularDetail,
} from './circulars';
import styles from './Circulars.module.css';
import { DraftLetters } from './DraftLetters';
import { EditCircularDialog } from './EditCircularDialog';
import { SendCircularDialog } from './SendCircularDialog';
import { ThrowAwayDialog } from './ThrowAwayDialog';

/** One letter outside meetings: as a draft what each State will read, afterwards where its messages stand. */
export function CircularPage({ id }: { id: string }) {
  const { t } = useTranslation(['mail', 'common']);
  const campaign = useCampaignSlug();
  const { data, error, refetch } = useQuery(circularQuery(campaign, id));
  if (asProblem(error)?.status === 404 || asProblem(error)?.status === 400) {
    return (
      <>
        <PageHeader title={t('common:page.notFound')} />
        <EmptyState icon={IconMailOff} title={t('circular.unknown')} hint={t('circular.unknownHint')} />
      </>
    );
  }
  if (!data) {
    return error ? <ErrorAlert error={error} onRetry={() => void refetch()} /> : <Loading rows={6} height={72} />;
  }
  return <CircularView campaign={campaign} versioned={data} />;
}

function CircularView({ campaign, versioned }: { campaign: string; versioned: Versioned<CircularDetail> }) {
  const { t } = useTranslation(['mail', 'common']);
  const format = useFormat();
  const mayWrite = useMay('Staff');
  const [task, setTask] = useState<'edit' | 'send' | 'throwAway' | null>(null);
  const { circular, messages, papers } = versioned.data;
  const isDraft = !circular.sentAt;
  const preview = useQuery({ ...circularPreviewQuery(campaign, circular.id), enabled: isDraft });
  const addPaper = useAddCircularPaper(campaign);
  const removePaper = useRemoveCircularPaper(campaign, circular.id);
  useRowKeys();

  return (
    <>
      <PageHeader
        title={circular.title}
        subtitle={
          <>
            <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, 'mail/circulars')}>
              {t('circular.title')}
            </Anchor>{' '}
            · {t(`circular.kind.${circular.kind}`)} · {t('circular.states', { count: circular.states, number: format.number(circular.states) })}
            {' · '}
            {isDraft ? t('circular.draft') : t('circular.sentBy', { name: circular.sentBy })}
          </>
        }
        actions={
          isDraft &&
          mayWrite && (
            <>
              <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setTask('throwAway')}>
                {t('circular.delete')}
              </Button>
              <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setTask('edit')}>
                {t('circular.edit')}
              </Button>
              <Button
                leftSection={<IconSend size={16} aria-hidden />}
                disabled={!preview.data || preview.isFetching}
                onClick={() => setTask('send')}
              >
                {t('circular.open')}
              </Button>
            </>
          )
        }
      />
      <div className={styles.column}>
        <PapersPanel
          id={circular.id}
          papers={papers}
          address={`/api/v1/circulars/${circular.id}/papers`}
          hint={t('circular.paperHint')}
          mayChange={isDraft && mayWrite}
          add={addPaper}
          remove={removePaper}
        />
        {isDraft ? (
          <>
            <ErrorAlert error={preview.error} onRetry={() => void preview.refetch()} />
            {preview.data ? <DraftLetters letters={preview.data.letters} kind={circular.kind} /> : <Loading rows={4} height={72} />}
          </>
        ) : (
          <CircularMessages messages={messages} />
        )}
      </div>
      {task === 'edit' && <EditCircularDialog campaign={campaign} versioned={versioned} onClose={() => setTask(null)} />}
      {task === 'throwAway' && <ThrowAwayDialog campaign={campaign} id={circular.id} onClose={() => setTask(null)} />}
      {task === 'send' && preview.data && (
        <SendCircularDialog campaign={campaign} id={circular.id} preview={preview.data} onClose={() => setTask(null)} />
      )}
    </>
  );
}
