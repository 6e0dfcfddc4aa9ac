import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/ui/Panel';
import { toastFailed } from '@/lib/page/toast';
import { PaperList } from './PaperList';

interface Props {
  papers: File[];
  onChange: (papers: File[]) => void;
  hint: string;
}

/** Chooses papers for what is not saved yet. Of two with one name the later stays. */
export function NewPapers({ papers, onChange, hint }: Props) {
  const { t } = useTranslation('meetings');
  return (
    <Panel title={t('paper.title')} note={hint}>
      <PaperList
        papers={papers}
        onAdd={(file) => onChange([...papers.filter(({ name }) => name !== file.name), file])}
        onRemove={(file) => onChange(papers.filter((other) => other !== file))}
      />
    </Panel>
  );
}

/** Adds the papers to what exists now: one that is refused is told, and added anew, on its own page. */
export async function addPapers(
  papers: File[],
  ids: string[],
  add: { mutateAsync: (paper: { id: string; file: File }) => Promise<unknown> },
): Promise<void> {
  for (const id of ids) {
    for (const file of papers) {
      await add.mutateAsync({ id, file }).catch(toastFailed);
    }
  }
}
