import { Modal, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import styles from './SearchPalette.module.css';
import { useHits, type Hit } from './useHits';

/** Finds States, pages, organisations, persons, meetings and logged contacts: type, choose with the arrow keys, Enter. */
export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { hits, isSearching, error } = useHits(query.trim());

  const go = (hit: Hit | undefined) => {
    if (hit) {
      onClose();
      void navigate(hit.path);
    }
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

  return (
    <Modal.Root opened onClose={onClose} size={640} transitionProps={{ duration: 0 }}>
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
          maxLength={300}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
        />
        <div id="search-hits" role="listbox" aria-label={t('search.title')} aria-busy={isSearching} className={styles.hits}>
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
            {t(error ? 'search.failed' : 'search.nothing')}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
