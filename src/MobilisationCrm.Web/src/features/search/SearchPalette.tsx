import { Modal, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatch, useNavigate } from 'react-router';
import { useMoveFlow } from '@/features/engagements/useMoveFlow';
import { stateUnderCursor } from '@/lib/page/underCursor';
import { useCampaignSlug } from '@/lib/world/campaign';
import { remember } from './recent';
import styles from './SearchPalette.module.css';
import { useActs } from './useActs';
import { useHits, type Hit } from './useHits';

/**
 * Finds States, pages, organisations, persons, meetings and logged contacts, and acts: "log sen", "move sen". Type, choose with the arrow
 * keys, Enter.
 */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const campaign = useCampaignSlug();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isActing, setActing] = useState(false);
  const onPage = useMatch('/c/:campaign/states/:iso2')?.params.iso2?.toUpperCase();
  const [here] = useState(() => stateUnderCursor() ?? onPage);
  const { move, dialog } = useMoveFlow(campaign, onClose);
  const acts = useActs(query.trim(), here, move);
  const found = useHits(query.trim());
  const hits = [...(acts?.hits ?? []), ...found.hits];
  const { isSearching, error } = found;

  const go = (hit: Hit | undefined) => {
    if (!hit) {
      return;
    }
    if (hit.query !== undefined) {
      setQuery(hit.query);
      setChosen(0);
      return;
    }
    remember(campaign, hit);
    if (hit.staysOpen) {
      setActing(true);
    } else {
      onClose();
    }
    if (hit.path) {
      void navigate(hit.path);
    }
    hit.act?.();
  };

  const choose = (index: number) => {
    setChosen(index);
    document.getElementById(`search-hit-${index}`)?.scrollIntoView({ block: 'nearest' });
  };

  const step = (by: number) => choose((chosen + by + hits.length) % Math.max(1, hits.length));
  const onKeyDown = getHotkeyHandler([
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
    ['Enter', () => go(hits[chosen])],
  ]);

  if (isActing) {
    return dialog;
  }
  return (
    <Modal.Root opened onClose={onClose} size={640} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content radius={12} aria-label={t('title')}>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={styles.field}
          leftSection={<IconSearch size={18} aria-hidden />}
          placeholder={t('placeholder')}
          aria-label={t('title')}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls="search-hits"
          aria-activedescendant={hits.length > 0 ? `search-hit-${chosen}` : undefined}
          autoComplete="off"
          maxLength={300}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
        />
        <div id="search-hits" role="listbox" aria-label={t('title')} aria-busy={isSearching} className={styles.hits}>
          {hits.map((hit, index) => (
            <div
              key={hit.id}
              id={`search-hit-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={styles.hit}
              onMouseMove={() => setChosen(index)}
              onClick={() => go(hit)}
            >
              {hit.picture}
              <span className={styles.words}>
                <span className={styles.name}>{hit.name}</span>
                {hit.around && <span className={styles.around}>{hit.around}</span>}
              </span>
              <span className={styles.code}>{hit.note}</span>
            </div>
          ))}
        </div>
        {(error !== null || (hits.length === 0 && !isSearching)) && (
          <p className={styles.nothing} role="status">
            {error ? t('failed') : acts ? t('act.whom', { typed: acts.word }) : t('nothing')}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
