import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { toastDone } from '@/lib/page/toast';
import styles from '@/features/meetings/Meetings.module.css';
import { largestPaper, PaperList } from './PaperList';

type Write<T> = Pick<UseMutationResult<unknown, unknown, T>, 'mutate' | 'error' | 'isPending'>;

interface Props {
  /** Key of the meeting, or of the circular. */
  id: string;
  papers: readonly Schemas['MeetingPaperItem'][];
  /** Where they are read, each under its key. */
  address: string;
  hint: string;
  mayChange: boolean;
  add: Write<{ id: string; file: File }>;
  remove: Write<string>;
}

/** What goes with the letters. A paper added later makes a corrected letter possible, and sends nothing by itself. */
export function PapersPanel({ id, papers, address, hint, mayChange, add, remove }: Props) {
  const { t } = useTranslation('meetings');
  const [isTooLarge, setIsTooLarge] = useState(false);
  if (papers.length === 0 && !mayChange) {
    return null;
  }

  const upload = (file: File) => {
    setIsTooLarge(file.size > largestPaper);
    if (file.size <= largestPaper) {
      add.mutate({ id, file }, { onSuccess: () => toastDone(t('paper.added', { name: file.name })) });
    }
  };

  return (
    <Panel title={t('paper.title')} note={mayChange ? hint : undefined}>
      <ErrorAlert error={add.error ?? remove.error} />
      {isTooLarge && (
        <p className={styles.warn} role="alert">
          {t('paper.tooLarge')}
        </p>
      )}
      <PaperList
        papers={papers}
        hrefOf={(file) => `${address}/${file.id}`}
        onAdd={mayChange ? upload : undefined}
        onRemove={mayChange ? (file) => remove.mutate(file.id) : undefined}
        isBusy={add.isPending}
      />
    </Panel>
  );
}
