import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { toastDone } from '@/lib/page/toast';
import styles from '@/features/meetings/Meetings.module.css';
import { useAddPaper, useRemovePaper, type MeetingDetail } from '@/features/meetings/meetings';
import { largestPaper, PaperList } from './PaperList';

interface Props {
  campaign: string;
  detail: MeetingDetail;
  mayChange: boolean;
}

/** What goes with the letters. A paper added later makes a corrected letter possible, and sends nothing by itself. */
export function PapersPanel({ campaign, detail, mayChange }: Props) {
  const { t } = useTranslation('meetings');
  const { meeting, papers } = detail;
  const add = useAddPaper(campaign);
  const remove = useRemovePaper(campaign, meeting.id);
  const [isTooLarge, setIsTooLarge] = useState(false);
  if (papers.length === 0 && !mayChange) {
    return null;
  }

  const upload = (file: File) => {
    setIsTooLarge(file.size > largestPaper);
    if (file.size <= largestPaper) {
      add.mutate({ id: meeting.id, file }, { onSuccess: () => toastDone(t('paper.added', { name: file.name })) });
    }
  };

  return (
    <Panel title={t('paper.title')} note={mayChange ? t('paper.hint') : undefined}>
      <ErrorAlert error={add.error ?? remove.error} />
      {isTooLarge && (
        <p className={styles.warn} role="alert">
          {t('paper.tooLarge')}
        </p>
      )}
      <PaperList
        papers={papers}
        hrefOf={(file) => `/api/v1/meetings/${meeting.id}/papers/${file.id}`}
        onAdd={mayChange ? upload : undefined}
        onRemove={mayChange ? (file) => remove.mutate(file.id) : undefined}
        isBusy={add.isPending}
      />
    </Panel>
  );
}
