import { useQuery } from '@tanstack/react-query';
import { IconArrowsExchange, IconCalendarPlus, IconFlag, IconMailPlus, IconPencilPlus, IconUserShare, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useOwners } from '@/features/accounts/accounts';
import { engagementsQuery, type Move } from '@/features/engagements/engagements';
import { useEditEngagements } from '@/features/engagements/changes';
import { meetingKindFor } from '@/features/engagements/evidence/meetingKind';
import { useLogContact } from '@/features/interactions/interactions';
import { useMay } from '@/features/session/session';
import { campaignPath, campaignsQuery, useCampaignSlug } from '@/lib/world/campaign';
import { inLanguage } from '@/lib/world/locale';
import { plain, statesNamed, useStates, type State } from '@/lib/world/states';
import { stages } from '@/lib/world/stages';
import type { Hit } from './useHits';
import { readVerb, type Verb } from './verbs';

const pictures: Record<Verb, Icon> = {
  log: IconPencilPlus,
  invite: IconCalendarPlus,
  move: IconArrowsExchange,
  assign: IconUserShare,
  write: IconMailPlus,
  campaign: IconFlag,
};

/**
 * What the typed words ask to be done: "log sen", "move sen", in the reader's language or in English. Without a State it is the one under the
 * cursor. Undefined where they begin with no such word.
 */
export function useActs(typed: string, here: string | undefined, onMove: (move: Move) => void): { hits: Hit[]; word: string } | undefined {
  const { t, i18n } = useTranslation(['palette', 'common']);
  const campaign = useCampaignSlug();
  const page = useLocation().pathname.split('/').slice(3).join('/');
  const mayWrite = useMay('Staff');
  const { sorted, name, byCode } = useStates();
  const owners = useOwners();
  const openLog = useLogContact();
  const edit = useEditEngagements(campaign);
  const { data: campaigns } = useQuery(campaignsQuery);
  const asked = readVerb(typed);
  const { data: rows } = useQuery({ ...engagementsQuery(campaign), enabled: asked !== undefined });
  if (!asked || (!mayWrite && asked.verb !== 'campaign')) {
    return undefined;
  }

  const { verb, word, rest } = asked;
  const Picture = pictures[verb];
  const hit = (id: string, text: string, what: Pick<Hit, 'path' | 'act' | 'query' | 'staysOpen'>): Hit => ({
    id: `${verb}-${id}`,
    name: text,
    note: t('act.note'),
    picture: <Picture size={20} stroke={1.6} aria-hidden />,
    ...what,
  });
  const underCursor = here ? byCode.get(here) : undefined;
  const states = rest ? statesNamed(sorted, rest).slice(0, 6) : underCursor ? [underCursor] : [];
  const [best, ...others] = states;
  const rowOf = (state: State) => rows?.find(({ iso2 }) => iso2 === state.iso2);

  /** The ways to do it with the State that fits best; of the others it is asked first which is meant. */
  const withBest = (text: 'act.moveWhich' | 'act.assignWhich', ways: (state: State) => Hit[]) => [
    ...(best ? ways(best) : []),
    ...others.map((state) => hit(state.iso2, t(text, { name: name(state.iso2) }), { query: `${word} ${name(state.iso2)}` })),
  ];

  const hits = (): Hit[] => {
    switch (verb) {
      case 'log':
        return states.map(({ iso2 }) => hit(iso2, t('act.log', { name: name(iso2) }), { act: () => openLog({ iso2 }) }));
      case 'invite':
        return states.map((state) => {
          const kind = meetingKindFor(rowOf(state)?.stage ?? 'Identified');
          const params = new URLSearchParams({ state: state.iso2, ...(kind && { kind }) });
          return hit(state.iso2, t('act.invite', { name: name(state.iso2) }), { path: campaignPath(campaign, `meetings/new?${params}`) });
        });
      case 'move':
        return withBest('act.moveWhich', ({ iso2 }) => {
          const now = stages.indexOf(rows?.find((row) => row.iso2 === iso2)?.stage ?? 'Identified');
          // The next stage first, then the others: what is done most needs Enter alone.
          const order = [...stages.slice(now + 1), ...stages.slice(0, now)];
          return order.map((to) =>
            hit(`${iso2}-${to}`, t('act.move', { name: name(iso2), stage: t(`common:stage.${to}`) }), { act: () => onMove({ iso2, to }), staysOpen: true }),
          );
        });
      case 'assign':
        return withBest('act.assignWhich', (state) =>
          owners.map(({ id, name: owner }) =>
            hit(`${state.iso2}-${id}`, t('act.assign', { name: name(state.iso2), owner }), {
              act: () => {
                const row = rowOf(state);
                if (row) {
                  edit([row], { ownerId: id });
                }
              },
            }),
          ),
        );
      case 'write':
        if (!rest && states.length === 0) {
          return [hit('any', t('act.writeAny'), { path: campaignPath(campaign, 'mail/circulars/new') })];
        }
        return states.map(({ iso2 }) =>
          hit(iso2, t('act.write', { name: name(iso2) }), { path: campaignPath(campaign, `mail/circulars/new?states=${iso2}`) }),
        );
      case 'campaign':
        return (campaigns ?? [])
          .filter(({ slug, title }) => slug !== campaign && plain(`${slug} ${inLanguage(title, i18n.language)}`).includes(rest))
          .map(({ slug, title, session }) => ({
            ...hit(slug, t('act.campaign', { name: inLanguage(title, i18n.language) }), { path: campaignPath(slug, page) }),
            note: t('common:nav.sessionNumber', { session }),
          }));
    }
  };
  return { hits: hits(), word };
}
