import { ActionIcon, Button } from '@mantine/core';
import { IconChartBar, IconDownload, IconTable } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '@/components/lists/ActionMenu';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { useMay } from '@/features/session/session';
import { lazyPart } from '@/lib/server/preload';
import { usePrinted } from '@/lib/page/printed';
import { toastFailed } from '@/lib/page/toast';
import { useWorkbookPath } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';
import type { BuildChart, Hit } from '@/features/dashboard/charts/EChart';
import type { ChartKey, PictureKind } from '@/features/dashboard/charts/pictures';

/** The library of the charts is fetched when the first chart is shown: the figures never wait for it. */
const EChart = lazyPart(() => import('@/features/dashboard/charts/EChart'));

interface Props {
  title: string;
  note?: ReactNode;
  /** The chart in one sentence, for those who do not see it. */
  summary: string;
  height: number;
  build: BuildChart;
  onOpen?: (hit: Hit) => void;
  /** What the colours mean. */
  keys?: readonly ChartKey[];
  /** The same figures as a table, each with the list behind it. */
  table: ReactNode;
}

/** A chart, its table one press away, and its picture to take along. On paper chart and table stand below each other. */
export function ChartPanel({ title, note, summary, height, build, onOpen, keys = [], table }: Props) {
  const { t } = useTranslation('dashboard');
  const [isTable, setTable] = useState(false);
  const isPrinted = usePrinted();
  const mayExport = useMay('Manager');
  const workbook = useWorkbookPath();
  const Picture = isTable ? IconChartBar : IconTable;
  const save = (kind: PictureKind) =>
    void import('@/features/dashboard/charts/pictures').then(({ savePicture }) => savePicture(kind, { title, keys, height, build })).catch(toastFailed);
  return (
    <Panel
      title={title}
      note={note}
      actions={
        <span className={styles.tools}>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Picture size={14} aria-hidden />}
            aria-label={`${t(isTable ? 'asChart' : 'asTable')}: ${title}`}
            onClick={() => setTable(!isTable)}
          >
            {t(isTable ? 'asChart' : 'asTable')}
          </Button>
          <ActionMenu
            button={
              <ActionIcon variant="subtle" size="sm" aria-label={t('picture.save', { title })}>
                <IconDownload size={14} aria-hidden />
              </ActionIcon>
            }
            groups={[
              {
                actions: [
                  { text: t('picture.png'), onChoose: () => save('png') },
                  { text: t('picture.svg'), onChoose: () => save('svg') },
                  ...(mayExport ? [{ text: t('picture.xlsx'), onChoose: () => location.assign(workbook) }] : []),
                ],
              },
            ]}
          />
        </span>
      }
    >
      <div className={`${styles.chart} ${isTable ? styles.away : ''}`}>
        {keys.length > 0 && (
          <ul className={styles.legend} aria-hidden>
            {keys.map(({ label, ground, line }) => (
              <li
                key={label}
                data-dashed={line ? true : undefined}
                style={{ '--key': `var(${ground})`, '--key-line': `var(${line ?? ground})` } as React.CSSProperties}
              >
                {label}
              </li>
            ))}
          </ul>
        )}
        <Suspense fallback={<Loading rows={1} height={height} />}>
          <EChart label={summary} height={height} build={build} onOpen={onOpen} />
        </Suspense>
      </div>
      {(isTable || isPrinted) && table}
    </Panel>
  );
}
