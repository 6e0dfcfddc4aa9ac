import { Anchor } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Loading } from '@/components/feedback/Loading';
import { Panel } from '@/components/ui/Panel';
import { StageBadge } from '@/components/states/StageBadge';
import { statePath } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import { stages } from '@/lib/world/stages';
import { useStates } from '@/lib/world/states';
import { ChartPanel } from './ChartPanel';
import { worldQuery, type Dashboard } from '@/features/dashboard/dashboard';
import styles from '@/features/dashboard/Dashboard.module.css';
import type { BuildChart } from '@/features/dashboard/charts/EChart';
import { toneOf } from '@/features/dashboard/figures';
import { markers } from '@/features/dashboard/charts/markers';

const tones = [...stages.slice(0, -1), 'pledged', 'CoSponsorship'] as const;

/** The shapes of the States are fetched for the map alone. */

/** Every State by the stage it stands in; too small ones as markers; press one to open it. The table names them all. */
export function MapPanel({ campaign, dashboard }: { campaign: string; dashboard: Dashboard }) {
  const { t } = useTranslation(['dashboard', 'common', 'engagements']);
  const format = useFormat();
  const navigate = useNavigate();
  const { name, sorted } = useStates();
  const height = useMediaQuery('(max-width: 700px)') ? 190 : 320;
  const { data: world } = useQuery(worldQuery);
  const { states } = dashboard;
  const byTone = useMemo(() => {
    const standing = new Map(states.map((state) => [state.iso2, state]));
    const rows = sorted.flatMap(({ iso2 }) => standing.get(iso2) ?? []);
    return tones.map((tone) => ({ tone, rows: rows.filter((state) => toneOf(state) === tone) }));
  }, [sorted, states]);
  const label = useCallback(
    (tone: (typeof tones)[number]) => (tone === 'pledged' ? t('common:stage.pledgedOnly') : t(`common:stage.${tone}`)),
    [t],
  );

  const build = useCallback<BuildChart>(
    (token) => {
      const text = (code: string) => {
        const state = states.find(({ iso2, m49 }) => m49 === code || iso2 === code);
        return state
          ? [
              name(state.iso2),
              label(toneOf(state)),
              ...(state.status === 'Active' ? [] : [t(`engagements:status.${state.status}`)]),
            ].join(' · ')
          : '';
      };
      return {
        tooltip: {
          trigger: 'item',
          backgroundColor: token('--card'),
          borderColor: token('--line'),
          textStyle: { color: token('--ink'), fontSize: 12 },
          formatter: ({ name: code }: { name: string }) => text(code),
        },
        geo: {
          map: 'world',
          projection: world?.projection,
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          preserveAspect: 'contain',
          tooltip: { show: true },
          itemStyle: { areaColor: token('--ground'), borderColor: token('--line'), borderWidth: 0.6 },
          emphasis: { label: { show: false }, itemStyle: { areaColor: token('--needs-you-line') } },
          regions: states.map((state) => ({
            name: state.m49,
            itemStyle: { areaColor: token(`--stage-${toneOf(state)}`), borderColor: token('--card') },
          })),
        },
        series: [
          {
            type: 'scatter',
            coordinateSystem: 'geo',
            symbolSize: 8,
            data: states.flatMap((state) => {
              const at = markers[state.iso2];
              return at
                ? [
                    {
                      name: state.iso2,
                      value: at,
                      itemStyle: { color: token(`--stage-${toneOf(state)}`), borderColor: token('--quiet'), borderWidth: 0.8 },
                    },
                  ]
                : [];
            }),
          },
        ],
      };
    },
    [label, name, states, t, world],
  );

  if (!world) {
    return (
      <Panel title={t('map.title')} note={t('map.note')}>
        <Loading rows={1} height={height} />
      </Panel>
    );
  }

  return (
    <ChartPanel
      title={t('map.title')}
      note={t('map.note')}
      summary={byTone.map(({ tone, rows }) => `${label(tone)}: ${format.number(rows.length)}`).join('; ')}
      height={height}
      build={build}
      keys={tones.map((tone) => ({ label: label(tone), ground: `--stage-${tone}` }))}
      onOpen={({ name: code }) => {
        const state = states.find(({ iso2, m49 }) => m49 === code || iso2 === code);
        if (state) {
          void navigate(statePath(campaign, state.iso2));
        }
      }}
      table={
        <table className={styles.table} aria-label={t('map.title')}>
          <thead>
            <tr>
              <th scope="col">{t('common:stage.label')}</th>
              <th scope="col" className={styles.number}>
                {t('map.number')}
              </th>
              <th scope="col">{t('map.states')}</th>
            </tr>
          </thead>
          <tbody>
            {byTone.map(({ tone, rows }) => (
              <tr key={tone}>
                <th scope="row">
                  <StageBadge stage={tone === 'pledged' ? 'CoSponsorship' : tone} pledgedOnly={tone === 'pledged'} />
                </th>
                <td className={styles.number}>{format.number(rows.length)}</td>
                <td>
                  {rows.map(({ iso2 }, index) => (
                    <span key={iso2}>
                      {index > 0 && ' · '}
                      <Anchor component={Link} inherit underline="always" to={statePath(campaign, iso2)}>
                        {name(iso2)}
                      </Anchor>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
