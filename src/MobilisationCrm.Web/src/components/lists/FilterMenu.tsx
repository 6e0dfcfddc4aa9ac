import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react';
import { cloneElement, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/world/locale';
import { lazyPart, usePreload } from '@/lib/server/preload';
import styles from './FilterMenu.module.css';

/** One thing by which a list is narrowed. */
export interface FilterField {
  /** Its parameter in the address. */
  name: string;
  label: string;
  value: string | null;
  /** What may be chosen; without them it is a date. */
  options?: readonly { value: string; label: string }[];
  /** What it says when nothing is chosen. */
  any?: string;
}

export interface FilterMenuProps {
  fields: readonly FilterField[];
  onChange: (changes: Record<string, string | null>) => void;
  /** F goes here, where no field to type into stands before it. */
  isFirst?: boolean;
}

const load = () => import('./FilterPanel');
const FilterPanel = lazyPart(load);

/** A button that opens the filters, and beside it what is chosen, each with a press that takes it away. */
export function FilterMenu({ fields, onChange, isFirst = false }: FilterMenuProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  usePreload(load);

  const chosen = fields.filter(({ value }) => value);
  // The name of a colleague may still be on its way, or gone.
  const say = ({ label, value, options }: FilterField) => {
    const said = options ? options.find((option) => option.value === value)?.label : value && format.date(value);
    return said ? t('filters.chosen', { filter: label, value: said }) : label;
  };
  const opener = (
    <Button
      ref={button}
      variant="default"
      data-filter={isFirst || undefined}
      leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
      rightSection={chosen.length > 0 && <span className={styles.count}>{format.number(chosen.length)}</span>}
    >
      {t('filters.title')}
    </Button>
  );

  return (
    <>
      {isAsked ? (
        <Suspense fallback={opener}>
          <FilterPanel fields={fields} onChange={onChange} button={opener} target={button} />
        </Suspense>
      ) : (
        cloneElement(opener, { 'aria-haspopup': 'dialog', 'aria-expanded': false, onClick: () => setAsked(true) })
      )}
      {chosen.map((field) => {
        const text = say(field);
        return (
          <button
            key={field.name}
            type="button"
            className={styles.chip}
            aria-label={t('filters.remove', { filter: text })}
            onClick={() => {
              onChange({ [field.name]: null });
              button.current?.focus();
            }}
          >
            {text}
            <IconX size={14} aria-hidden />
          </button>
        );
      })}
    </>
  );
}
