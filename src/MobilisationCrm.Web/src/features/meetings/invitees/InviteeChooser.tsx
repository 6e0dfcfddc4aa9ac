import { CloseButton, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/feedback/ErrorAlert';
import { useCampaignSlug } from '@/lib/world/campaign';
import { useStates } from '@/lib/world/states';
import { InviteeSearch } from './InviteeSearch';
import { LeftPost } from './LeftPost';
import { inviteesQuery, type Invitation, type SlotPlan } from '@/features/meetings/meetings';
import { ticksOf, type Chosen, type OtherInvitee } from './picks';
import { SlotChoice } from '@/features/meetings/form/SlotChoice';
import { StateInviteesRow } from './StateInviteesRow';
import { StatesPicker } from './StatesPicker';
import styles from './StatesPicker.module.css';

interface Props {
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  /** Those invited now; who of them has left the post since is shown as such. */
  invited?: readonly Invitation[];
  errors?: Partial<Record<string, React.ReactNode>>;
  /** The hours offered, while there are any to choose from. */
  plan?: SlotPlan | undefined;
  /** Names of the slots, first first; the choice appears when there are two. */
  slots?: readonly string[];
  slotOf?: (key: string) => number;
  onSlot?: (key: string, slot: number) => void;
}

/** Whom to invite: States, for each of them the bodies and persons proposed, and anybody else by name. */
export function InviteeChooser({ chosen, onChange, invited = [], errors = {}, plan, slots = [], slotOf, onSlot }: Props) {
  const { t } = useTranslation('meetings');
  const { sorted } = useStates();
  const proposals = useQuery({ ...inviteesQuery(useCampaignSlug(), chosen.states), placeholderData: (before) => before });
  const add = (other: OtherInvitee) => onChange({ ...chosen, others: [...chosen.others.filter(({ id }) => id !== other.id), other] });
  const inOrder = sorted.map(({ iso2 }) => iso2).filter((iso2) => chosen.states.includes(iso2));
  const left = invited.filter(({ isRemoved, leftOn }) => !isRemoved && leftOn);
  const slotChoice = (key: string, name: string) =>
    slots.length > 1 && slotOf && onSlot ? (
      <SlotChoice name={name} slots={slots} value={slotOf(key)} onChange={(slot) => onSlot(key, slot)} />
    ) : null;

  return (
    <div className={styles.picker}>
      <StatesPicker value={chosen.states} error={errors['states']} onChange={(states) => onChange({ ...chosen, states })} />
      <ErrorAlert error={proposals.error} onRetry={() => void proposals.refetch()} />
      {proposals.isLoading && chosen.states.length > 0 && <Loader size="sm" />}
      {proposals.data && inOrder.length > 0 && (
        <ul className={styles.states} aria-label={t('propose.title')}>
          {inOrder.map((iso2) => (
            <StateInviteesRow
              key={iso2}
              iso2={iso2}
              invitees={proposals.data.get(iso2)}
              ticks={ticksOf(chosen, iso2, proposals.data.get(iso2))}
              left={left.filter((invitation) => invitation.iso2 === iso2)}
              hour={plan?.states.find((state) => state.iso2 === iso2)?.hours[slotOf?.(iso2) ?? 0]}
              slotChoice={slotChoice}
              onChange={(ticks) => onChange({ ...chosen, ticks: { ...chosen.ticks, [iso2]: ticks } })}
              onRemove={() => onChange({ ...chosen, states: chosen.states.filter((other) => other !== iso2) })}
            />
          ))}
        </ul>
      )}
      <InviteeSearch
        error={errors['contacts'] ?? errors['organisations']}
        onPerson={(person) => add({ ...person, isPerson: true })}
        onOrganisation={(body) => add({ ...body, isPerson: false })}
      />
      {chosen.others.length > 0 && (
        <ul className={styles.chips} aria-label={t('search.label')}>
          {chosen.others.map((invitee) => (
            <li key={invitee.id} className={styles.chip}>
              <span>{invitee.name}</span>
              <LeftPost on={left.find(({ contactId }) => contactId === invitee.id)?.leftOn} />
              {slotChoice(invitee.id, invitee.name)}
              <CloseButton
                size={20}
                iconSize={14}
                aria-label={t('pick.remove', { name: invitee.name })}
                onClick={() => onChange({ ...chosen, others: chosen.others.filter(({ id }) => id !== invitee.id) })}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
