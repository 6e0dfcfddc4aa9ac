import { init } from 'echarts/core';
import type { BuildChart, Token } from './EChart';

export type PictureKind = 'png' | 'svg';

/** What a colour of a chart means; `line` for what is dashed. */
export interface ChartKey {
  label: string;
  ground: string;
  line?: string;
}

interface Picture {
  title: string;
  keys: readonly ChartKey[];
  height: number;
  build: BuildChart;
}

const width = 960;
/** Room above the chart for its title and what its colours mean. */
const head = 64;

type Part = Record<string, unknown> | undefined;
const lower = (part: Part): Part => part && { ...part, top: head + (typeof part['top'] === 'number' ? part['top'] : 0) };

/** What the browser drew, as XML. The library's own writing of it leaves quotes in attributes as they are, those of the font's name too. */
const drawing = (host: HTMLElement) => {
  const svg = host.querySelector('svg');
  return svg ? `data:image/svg+xml;charset=UTF-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}` : '';
};

/** A chart by itself, as a slide or a report needs it: with its title and the meaning of its colours, in the light theme. */
export function savePicture(kind: PictureKind, { title, keys, height, build }: Picture): void {
  const host = document.createElement('div');
  host.dataset['scheme'] = 'light';
  host.hidden = true;
  document.body.append(host);
  const readToken: Token = (name) => getComputedStyle(host).getPropertyValue(name).trim();
  const chart = init(host, undefined, { renderer: kind === 'png' ? 'canvas' : 'svg', width, height: height + head + 8 });
  const option = build(readToken, width);
  const ink = readToken('--ink');
  chart.setOption({
    ...option,
    animation: false,
    backgroundColor: readToken('--card'),
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: lower(option['grid'] as Part),
    geo: lower(option['geo'] as Part),
    title: {
      text: title,
      left: 8,
      top: 8,
      textStyle: { color: ink, fontSize: 16 },
      subtext: keys.map(({ label }, index) => `{key${index}|}  ${label}`).join('     '),
      subtextStyle: {
        color: ink,
        fontSize: 12,
        rich: Object.fromEntries(
          keys.map(({ ground, line }, index) => [
            `key${index}`,
            { width: 12, height: 10, backgroundColor: readToken(ground), borderColor: readToken(line ?? ground), borderWidth: 1 },
          ]),
        ),
      },
    },
  });
  const link = document.createElement('a');
  link.href = kind === 'svg' ? drawing(host) : chart.getDataURL({ type: kind, pixelRatio: 2 });
  link.download = `${title}.${kind}`;
  link.click();
  chart.dispose();
  host.remove();
}
