import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Flag } from '@/components/StateName';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/campaign';
import { matchesState, useStates } from '@/lib/states';
import { navItems } from './navItems';

/** Jumps to any State or page by name, in any of the three languages, or by code. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const navigate = useNavigate();
  const campaign = useCampaignSlug();
  const { sorted, name } = useStates();

  useEffect(() => spotlight.open(), []);

  const typed = query.trim();
  const pages = navItems.filter(({ page }) => t(`nav.${page}`).toLowerCase().includes(typed.toLowerCase()));
  const states = typed ? sorted.filter((state) => matchesState(state, typed)).slice(0, 12) : sorted.slice(0, 6);
  const go = (path: string) => () => void navigate(path);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.title')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {states.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.states')}>
            {states.map((state) => (
              <Spotlight.Action
                key={state.iso2}
                label={name(state.iso2)}
                description={state.iso3}
                leftSection={<Flag iso2={state.iso2} width={24} />}
                onClick={go(statePath(campaign, state.iso2))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.pages')}>
            {pages.map(({ page, icon: Picture }) => (
              <Spotlight.Action
                key={page}
                label={t(`nav.${page}`)}
                leftSection={<Picture size={20} stroke={1.6} aria-hidden />}
                onClick={go(campaignPath(campaign, page))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {states.length + pages.length === 0 && <Spotlight.Empty>{t('search.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
