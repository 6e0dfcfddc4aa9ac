import { Box, useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  GeoComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isOnPaper } from '@/lib/page/printed';
import styles from '@/features/dashboard/Dashboard.module.css';

register([
  BarChart,
  LineChart,
  ScatterChart,
  GeoComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  CanvasRenderer,
  SVGRenderer,
]);

/** After so many milliseconds a page that stands still draws what is out of sight too: it may be saved or copied as a whole. */
const rest = 1500;

/** Paper is as wide as this, whatever the screen was. */
const printWidth = 640;

/** The value of a colour of theme.css, `--confirmed`, in the scheme now shown. */
export type Token = (name: string) => string;
export type BuildChart = (token: Token, width: number) => EChartsCoreOption;

/** What was pressed: row and series of a bar, the name of a place on the map. */
export interface Hit {
  row: number;
  series: number;
  name: string;
}

/** Draws the chart into its place, again at each change of width and for paper, until the function given back is called. */
function show(element: HTMLElement, build: BuildChart, onOpen: (hit: Hit) => void, isForPaper: boolean): () => void {
  const chart = init(element, undefined, { renderer: 'svg', width: isForPaper ? printWidth : undefined });
  const readToken: Token = (name) => getComputedStyle(element).getPropertyValue(name).trim();
  const draw = (width?: number) => {
    chart.resize({ width: width ?? 'auto' });
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: getComputedStyle(element).fontFamily, color: readToken('--ink') },
        ...build(readToken, chart.getWidth()),
      },
      { notMerge: true },
    );
  };
  const forPrint = () => {
    element.dataset['scheme'] = 'light';
    draw(printWidth);
  };
  const forScreen = () => {
    delete element.dataset['scheme'];
    draw();
  };
  if (isForPaper) {
    forPrint();
  } else {
    forScreen();
  }
  chart.on('click', ({ dataIndex, seriesIndex, name }) => onOpen({ row: dataIndex, series: seriesIndex ?? 0, name }));
  const observer = new ResizeObserver(() => {
    if (element.clientWidth > 0 && element.clientWidth !== chart.getWidth()) {
      draw();
    }
  });
  observer.observe(element);
  window.addEventListener('beforeprint', forPrint);
  window.addEventListener('afterprint', forScreen);
  return () => {
    window.removeEventListener('beforeprint', forPrint);
    window.removeEventListener('afterprint', forScreen);
    observer.disconnect();
    chart.dispose();
  };
}

interface Props {
  label: string;
  height: number;
  /** Stable between renders as long as the figures are. */
  build: BuildChart;
  /** Something was pressed. What it opens stands in the table as a link too. */
  onOpen?: (hit: Hit) => void;
}

/** A chart that fits its card, follows the theme and prints. */
export default function EChart({ label, height, build, onOpen }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const open = useEffectEvent((hit: Hit) => onOpen?.(hit));

  useEffect(() => {
    const element = host.current;
    if (!element) {
      return undefined;
    }
    let end: (() => void) | undefined;
    const draw = (isForPaper: boolean) => {
      end ??= show(element, build, open, isForPaper);
    };
    let timer = setTimeout(draw, rest, false);
    const drawForPrint = () => draw(true);
    if (isOnPaper()) {
      drawForPrint();
    }
    // When it comes near, and in a task of its own: all of a page at once would hold up what the reader does meanwhile.
    const sight = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          sight.disconnect();
          clearTimeout(timer);
          timer = setTimeout(draw, 0, false);
        }
      },
      { rootMargin: '200px' },
    );
    sight.observe(element);
    window.addEventListener('beforeprint', drawForPrint);
    return () => {
      sight.disconnect();
      clearTimeout(timer);
      window.removeEventListener('beforeprint', drawForPrint);
      end?.();
    };
  }, [build, scheme]);

  return <Box ref={host} role="img" aria-label={label} h={height} w="100%" className={styles.drawing} />;
}
