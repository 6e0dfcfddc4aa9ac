import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/Loading';
import { Panel } from '@/components/Panel';
import styles from './Dashboard.module.css';
import type { BuildChart } from './EChart';

/** The library of the charts is fetched when the first chart is shown: the figures never wait for it. */
const EChart = lazy(() => import('./EChart'));

interface Props {
  title: string;
  note?: string;
  /** The chart in one sentence, for those who do not see it. */
  summary: string;
  height: number;
  build: BuildChart;
  onOpen?: (row: number, series: number) => void;
  legend?: ReactNode;
  /** The same figures as a table, each with the list behind it. */
  table: ReactNode;
}

/** A chart, and its table one press away. On paper both stand below each other. */
export function ChartPanel({ title, note, summary, height, build, onOpen, legend, table }: Props) {
  const { t } = useTranslation('dashboard');
  const [isTable, setTable] = useState(false);
  const Picture = isTable ? IconChartBar : IconTable;
  return (
    <Panel
      title={title}
      note={note}
      actions={
        <Button
          className={styles.toggle}
          variant="subtle"
          size="compact-xs"
          leftSection={<Picture size={14} aria-hidden />}
          aria-label={`${t(isTable ? 'asChart' : 'asTable')}: ${title}`}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'asChart' : 'asTable')}
        </Button>
      }
    >
      <div className={isTable ? styles.away : undefined}>
        {legend}
        <Suspense fallback={<Loading rows={1} height={height} />}>
          <EChart label={summary} height={height} build={build} onOpen={onOpen} />
        </Suspense>
      </div>
      <div className={isTable ? undefined : styles.onPaper}>{table}</div>
    </Panel>
  );
}
