import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatesPicker } from '@/features/meetings/invitees/StatesPicker';
import { useStates } from '@/lib/world/states';
import type { CircularForm } from './circularForm';
import styles from './Circulars.module.css';

/** To which States it goes: one by one, by where they stand, or those of a saved view. */
export function CircularStates({ form }: { form: CircularForm }) {
  const { t } = useTranslation('mail');
  const { name } = useStates();
  const { states } = form.values;
  return (
    <>
      <StatesPicker value={states} onChange={(chosen) => form.setFieldValue('states', chosen)} error={form.errors.states} />
      <ul className={styles.chosen}>
        {states.map((iso2) => (
          <li key={iso2}>
            <Pill
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('circular.removeState', { name: name(iso2) }), tabIndex: 0, 'aria-hidden': false }}
              onRemove={() => form.setFieldValue('states', states.filter((other) => other !== iso2))}
            >
              {name(iso2)}
            </Pill>
          </li>
        ))}
      </ul>
    </>
  );
}
