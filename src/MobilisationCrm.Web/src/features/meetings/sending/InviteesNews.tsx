import { IconUsersPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStates } from '@/lib/world/states';
import type { Invitation } from '@/features/meetings/meetings';
import styles from '@/features/meetings/invitees/StatesPicker.module.css';

/** Whom somebody else added or took off while the list was open. */
export function InviteesNews({ added, removed }: { added: readonly Invitation[]; removed: readonly Invitation[] }) {
  const { t } = useTranslation('meetings');
  const { name } = useStates();
  const names = (invitees: readonly Invitation[]) =>
    invitees
      .map(({ contact, organisation, iso2 }) => [iso2 && name(iso2), contact ?? organisation].filter(Boolean).join(' · '))
      .join('; ');
  const said = [
    added.length > 0 && t('invitees.addedMeanwhile', { names: names(added) }),
    removed.length > 0 && t('invitees.removedMeanwhile', { names: names(removed) }),
  ].filter((words) => words !== false);
  return (
    <div role="status">
      {said.map((words) => (
        <p key={words} className={styles.first}>
          <IconUsersPlus size={14} stroke={2} aria-hidden /> {words}
        </p>
      ))}
    </div>
  );
}
