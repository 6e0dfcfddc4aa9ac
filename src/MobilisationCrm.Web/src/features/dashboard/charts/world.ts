import { geoEqualEarth } from 'd3-geo';
import { registerMap } from 'echarts/core';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
// A map can be registered only once the chart's geo component is.
import './EChart';

/** Areas that the atlas draws apart and the maps of the United Nations within a State; the rest (Western Sahara …) is no State's. */
const within: Record<string, string> = {
  'N. Cyprus': '196',
  Somaliland: '706',
  Kosovo: '688',
  Taiwan: '156',
  Greenland: '208',
};

/** The atlas draws Morocco beyond the northern border of Western Sahara, a Non-Self-Governing Territory of the UN's list. */
const saharaBorder = 27.67;

/** What of a polygon lies on one side of a parallel. */
function side(polygon: Position[][], isInside: (latitude: number) => boolean): Position[][] {
  const ring = polygon[0] ?? [];
  const cut = ring.flatMap(([x = 0, y = 0], index): Position[] => {
    const [beforeX = 0, beforeY = 0] = ring.at(index - 1) ?? [];
    const crossing: Position[] =
      isInside(beforeY) === isInside(y)
        ? []
        : [[beforeX + ((x - beforeX) * (saharaBorder - beforeY)) / (y - beforeY), saharaBorder]];
    return isInside(y) ? [...crossing, [x, y]] : crossing;
  });
  return cut.length === 0 ? [] : [[...cut, cut[0] ?? []]];
}

/** The atlas draws Crimea with the Russian Federation; the General Assembly holds it to be Ukraine's (A/RES/68/262). */
const isCrimea = (polygon: Position[][]) =>
  polygon[0]?.every(([x = 0, y = 0]) => x > 32 && x < 37 && y > 44 && y < 46.5) === true;

/** Natural Earth's shapes, one for each M49 code; States too small for the atlas have a marker instead. */
export function shapes(): Map<string, Position[][][]> {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const byCode = new Map<string, Position[][][]>();
  const add = (code: string, polygon: Position[][]) => byCode.set(code, [...(byCode.get(code) ?? []), polygon]);
  for (const { id, properties, geometry } of feature(topology, topology.objects.countries).features) {
    const code = within[properties.name] ?? String(id);
    const { type, coordinates } = geometry as Polygon | MultiPolygon;
    for (const polygon of type === 'Polygon' ? [coordinates] : coordinates) {
      if (code === '504') {
        add('504', side(polygon, (latitude) => latitude >= saharaBorder));
        add('732', side(polygon, (latitude) => latitude < saharaBorder));
        continue;
      }
      add(code === '643' && isCrimea(polygon) ? '804' : code, polygon);
    }
  }
  byCode.delete('010');
  return byCode;
}

registerMap('world', {
  geoJSON: {
    type: 'FeatureCollection',
    features: [...shapes()].map(([code, coordinates]) => ({
      type: 'Feature',
      properties: { name: code },
      geometry: { type: 'MultiPolygon', coordinates },
    })),
  } as never,
  specialAreas: {},
});

const equalEarth = geoEqualEarth();

/** An equal-area projection: a group is as large as its land, and no line crosses the date line (by the stream). */
export const projection = {
  project: (point: [number, number]) => equalEarth(point),
  unproject: (point: [number, number]) => equalEarth.invert?.(point),
  stream: equalEarth.stream.bind(equalEarth),
};
