import { ActionIcon, Anchor, FileButton, Button } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import styles from '@/features/meetings/Meetings.module.css';

export const largestPaper = 5 * 1024 * 1024;

const endings = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg';

interface Props<T> {
  papers: readonly T[];
  hrefOf?: (paper: T) => string;
  /** Absent for a reader who may not change them. */
  onAdd?: ((file: File) => void) | undefined;
  onRemove?: ((paper: T) => void) | undefined;
  isBusy?: boolean;
}

/** Papers by name and size, each to be read and to be taken out again. */
export function PaperList<T extends { name: string; size: number }>({ papers, hrefOf, onAdd, onRemove, isBusy }: Props<T>) {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return (
    <>
      {papers.length > 0 && (
        <ul className={styles.files} aria-label={t('paper.title')}>
          {papers.map((paper) => (
            <li key={paper.name}>
              <IconPaperclip size={14} stroke={1.75} aria-hidden />
              {hrefOf ? (
                <Anchor inherit underline="always" href={hrefOf(paper)} download>
                  {paper.name}
                </Anchor>
              ) : (
                paper.name
              )}
              <span className={styles.quiet}>{t('paper.size', { number: format.number(Math.ceil(paper.size / 1024)) })}</span>
              {onRemove && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('paper.remove', { name: paper.name })}
                  onClick={() => onRemove(paper)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAdd && (
        <FileButton accept={endings} onChange={(file) => file && onAdd(file)}>
          {(props) => (
            <Button
              {...props}
              variant="light"
              size="xs"
              mt={papers.length > 0 ? 8 : 0}
              loading={isBusy ?? false}
              leftSection={<IconPaperclip size={14} aria-hidden />}
            >
              {t('paper.add')}
            </Button>
          )}
        </FileButton>
      )}
    </>
  );
}
