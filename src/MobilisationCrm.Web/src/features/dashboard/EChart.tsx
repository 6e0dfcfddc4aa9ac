import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';

register([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** Paper is as wide as this, whatever the screen was. */
const printWidth = 640;

/** The value of a colour of theme.css, `--confirmed`, in the scheme now shown. */
export type Token = (name: string) => string;
export type BuildChart = (token: Token, width: number) => EChartsCoreOption;

interface Props {
  label: string;
  height: number;
  /** Stable between renders as long as the figures are. */
  build: BuildChart;
  /** A bar was clicked: its row. What it opens stands in the table as a link too. */
  onOpen?: (row: number, series: number) => void;
}

/** A chart that fits its card, follows the theme and prints. */
export default function EChart({ label, height, build, onOpen }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const open = useEffectEvent((row: number, series: number) => onOpen?.(row, series));

  useEffect(() => {
    const element = host.current;
    if (!element) {
      return undefined;
    }
    const chart = init(element, undefined, { renderer: 'svg' });
    const style = getComputedStyle(document.documentElement);
    const token: Token = (name) => style.getPropertyValue(name).trim();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const draw = (width?: number) => {
      chart.resize({ width: width ?? 'auto' });
      chart.setOption(
        {
          animation: !calm && width === undefined,
          animationDuration: 300,
          textStyle: { fontFamily: getComputedStyle(element).fontFamily, color: token('--ink') },
          ...build(token, chart.getWidth()),
        },
        { notMerge: true },
      );
    };
    const forPrint = () => draw(printWidth);
    const forScreen = () => draw();
    draw();
    chart.on('click', ({ dataIndex, seriesIndex }) => open(dataIndex, seriesIndex ?? 0));
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
  }, [build, scheme]);

  return <div ref={host} role="img" aria-label={label} style={{ height, width: '100%', overflow: 'hidden' }} />;
}
