import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { Panel } from '@/components/ui/Panel';
import { FileDrop } from './FileDrop';
import { exampleOf, useCheckFile, useLoadFile, type Kind } from './imports';
import styles from './Imports.module.css';
import { ReportPanel } from './ReportPanel';

/** One kind of file: what it must look like, the place to drop it, and what came of it. */
export function ImportPanel({ kind }: { kind: Kind }) {
  const { t, i18n } = useTranslation('imports');
  const check = useCheckFile(kind);
  const load = useLoadFile(kind);
  const choose = (file: File) => {
    load.reset();
    check.mutate(file);
  };
  const checked = check.data;

  return (
    <>
      <Panel
        title={t('file')}
        note={t(`about.${kind}`)}
        actions={
          <Anchor className={styles.example} size="sm" href={exampleOf(kind, i18n.language)} download>
            <IconDownload size={16} aria-hidden /> {t('example')}
          </Anchor>
        }
      >
        <p className={styles.columns}>{t(`columns.${kind}`)}</p>
        <FileDrop isBusy={check.isPending} onFile={choose} />
      </Panel>
      <ErrorAlert error={check.error ?? load.error} />
      {checked && (
        <ReportPanel
          kind={kind}
          name={checked.chosen.name}
          report={load.data ?? checked.report}
          isLoaded={load.isSuccess}
          isLoading={load.isPending}
          onLoad={() => load.mutate(checked.chosen)}
        />
      )}
    </>
  );
}
