import type { BuildChart, Token } from './EChart';

export interface BarSeries {
  name: string;
  values: readonly (number | null)[];
  /** Tokens of the bar and of the figure on it. */
  ground: string;
  ink: string;
}

interface Bars {
  rows: readonly string[];
  series: readonly BarSeries[];
  /** The parts stand in one bar; else beside each other. */
  stacked?: boolean;
  text: (value: number) => string;
}

const tooltip = (token: Token) => ({
  trigger: 'item',
  backgroundColor: token('--card'),
  borderColor: token('--line'),
  textStyle: { color: token('--ink'), fontSize: 12 },
});

/** Lying bars, a row a name; every bar carries its figure, so that none needs an axis. */
export const lyingBars =
  ({ rows, series, stacked = false, text }: Bars): BuildChart =>
  (token, width) => ({
    grid: { left: 0, right: stacked ? 8 : 56, top: 4, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: tooltip(token),
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: token('--ink'), fontSize: 12, width: width < 480 ? 104 : 150, overflow: 'break', lineHeight: 14, align: 'right' },
    },
    series: series.map(({ name, values, ground, ink }) => ({
      type: 'bar',
      name,
      stack: stacked ? 'all' : undefined,
      barMaxWidth: 22,
      data: values,
      itemStyle: { color: token(ground), borderRadius: 3, borderColor: token('--card'), borderWidth: stacked ? 1 : 0 },
      label: {
        show: true,
        position: stacked ? 'inside' : 'right',
        color: token(stacked ? ink : '--ink'),
        fontSize: 12,
        formatter: ({ value }: { value: number | null }) => (value ? text(value) : ''),
      },
    })),
  });
