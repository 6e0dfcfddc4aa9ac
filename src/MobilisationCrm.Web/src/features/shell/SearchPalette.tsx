import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Flag } from '@/components/StateName';
import { campaignPath, statePath, useCampaignSlug } from '@/lib/campaign';
import { matchesState, useStates } from '@/lib/states';
import { navItems } from './navItems';
import styles from './SearchPalette.module.css';

interface Hit {
  path: string;
  name: string;
  code: string;
  picture: React.ReactNode;
}

/** What the typed text names: States in any of the three languages or by code, then pages of the app. */
function useHits(typed: string): Hit[] {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const { sorted, name } = useStates();
  const exact = typed.toUpperCase();
  const states = typed
    ? sorted
        .filter((state) => matchesState(state, typed))
        .sort((a, b) => Number(b.iso2 === exact || b.iso3 === exact) - Number(a.iso2 === exact || a.iso3 === exact))
    : [];
  const pages = navItems.filter(({ page }) => t(`nav.${page}`).toLowerCase().includes(typed.toLowerCase()));
  return [
    ...states.slice(0, 10).map((state) => ({
      path: statePath(campaign, state.iso2),
      name: name(state.iso2),
      code: state.iso3,
      picture: <Flag iso2={state.iso2} width={24} />,
    })),
    ...pages.map(({ page, icon: Picture }) => ({
      path: campaignPath(campaign, page),
      name: t(`nav.${page}`),
      code: '',
      picture: <Picture size={20} stroke={1.6} aria-hidden />,
    })),
  ];
}

/** Jumps to any State or page: type, choose with the arrow keys, Enter. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const hits = useHits(query.trim());

  const go = (hit: Hit | undefined) => {
    if (hit) {
      onClose();
      void navigate(hit.path);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((chosen + step + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(hits[chosen]);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={560} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content radius={12} aria-label={t('search.title')}>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={styles.field}
          leftSection={<IconSearch size={18} aria-hidden />}
          placeholder={t('search.placeholder')}
          aria-label={t('search.title')}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls="search-hits"
          aria-activedescendant={hits.length > 0 ? `search-hit-${chosen}` : undefined}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
        />
        <div id="search-hits" role="listbox" aria-label={t('search.title')} className={styles.hits}>
          {hits.map((hit, index) => (
            <div
              key={hit.path}
              id={`search-hit-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={styles.hit}
              onMouseMove={() => setChosen(index)}
              onClick={() => go(hit)}
            >
              {hit.picture}
              <span className={styles.name}>{hit.name}</span>
              <span className={styles.code}>{hit.code}</span>
            </div>
          ))}
        </div>
        {hits.length === 0 && (
          <p className={styles.nothing} role="status">
            {t('search.nothing')}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
