import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { largestPaper, PaperList } from '@/features/meetings/papers/PaperList';
import { toastDone } from '@/lib/page/toast';
import styles from './Circulars.module.css';
import { useAddCircularPaper, useRemoveCircularPaper, type CircularDetail } from './circulars';

interface Props {
  campaign: string;
  detail: CircularDetail;
  mayChange: boolean;
}

/** What goes with the letters. */
export function CircularPapers({ campaign, detail: { circular, papers }, mayChange }: Props) {
  const { t } = useTranslation(['meetings', 'mail']);
  const add = useAddCircularPaper(campaign);
  const remove = useRemoveCircularPaper(campaign, circular.id);
  const [isTooLarge, setIsTooLarge] = useState(false);
  if (papers.length === 0 && !mayChange) {
    return null;
  }
  const upload = (file: File) => {
    setIsTooLarge(file.size > largestPaper);
    if (file.size <= largestPaper) {
      add.mutate({ id: circular.id, file }, { onSuccess: () => toastDone(t('paper.added', { name: file.name })) });
    }
  };
  return (
    <Panel title={t('paper.title')} note={mayChange ? t('mail:circular.paperHint') : undefined}>
      <ErrorAlert error={add.error ?? remove.error} />
      {isTooLarge && (
        <p className={styles.warn} role="alert">
          {t('paper.tooLarge')}
        </p>
      )}
      <PaperList
        papers={papers}
        hrefOf={(file) => `/api/v1/circulars/${circular.id}/papers/${file.id}`}
        onAdd={mayChange ? upload : undefined}
        onRemove={mayChange ? (file) => remove.mutate(file.id) : undefined}
        isBusy={add.isPending}
      />
    </Panel>
  );
}
