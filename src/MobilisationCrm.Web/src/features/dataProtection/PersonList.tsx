import { Anchor, Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { campaignPath, useCampaignSlug } from '@/lib/world/campaign';
import { useFormat } from '@/lib/world/locale';
import own from './DataProtection.module.css';
import styles from '@/components/forms/Section.module.css';

interface Person {
  contactId: string;
  name: string;
}

interface Ticks<Item> {
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** So many the API takes at one go. */
  atMost: number;
  mayTick?: (item: Item) => boolean;
}

interface Props<Item extends Person> {
  label: string;
  items: readonly Item[];
  /** Without it nobody can be ticked. */
  ticks?: Ticks<Item>;
  /** What stands below the name. */
  children: (item: Item) => ReactNode;
}

const step = 10;

const toggled = (chosen: ReadonlySet<string>, id: string) =>
  new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]);

/** Persons with a link to each, of whom some or all may be ticked; a long list is shown piece by piece. */
export function PersonList<Item extends Person>({ label, items, ticks, children }: Props<Item>) {
  const { t } = useTranslation('administration');
  const campaign = useCampaignSlug();
  const format = useFormat();
  const [shown, setShown] = useState(step);
  const tickable = ticks ? items.filter((item) => ticks.mayTick?.(item) ?? true) : [];
  const all = tickable.slice(0, ticks?.atMost).map(({ contactId }) => contactId);
  const isAll = ticks !== undefined && all.length > 0 && all.every((id) => ticks.chosen.has(id));
  const hidden = items.length - shown;

  return (
    <>
      {ticks && all.length > 1 && (
        <Checkbox
          my={8}
          label={t(all.length < tickable.length ? 'protection.first' : 'protection.all', { number: format.number(all.length) })}
          checked={isAll}
          indeterminate={!isAll && ticks.chosen.size > 0}
          onChange={() => ticks.onChoose(new Set(isAll ? [] : all))}
        />
      )}
      <ul className={styles.rows} aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={item.contactId} className={styles.row} data-row>
            {ticks && (
              <Checkbox
                data-tick
                className={own.tick}
                aria-label={t('protection.choose', { name: item.name })}
                disabled={!(ticks.mayTick?.(item) ?? true)}
                checked={ticks.chosen.has(item.contactId)}
                onChange={() => ticks.onChoose(toggled(ticks.chosen, item.contactId))}
              />
            )}
            <div className={styles.grow}>
              <Anchor component={Link} inherit underline="always" to={campaignPath(campaign, `contacts/${item.contactId}`)}>
                {item.name}
              </Anchor>
              {children(item)}
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button mt={8} variant="default" size="xs" onClick={() => setShown(shown + step)}>
          {t('protection.more', { number: format.number(Math.min(step, hidden)), total: format.number(hidden) })}
        </Button>
      )}
    </>
  );
}
