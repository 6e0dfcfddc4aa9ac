import { Button, Checkbox, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconMailQuestion } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { PlainBadge } from '@/components/states/CommitmentBadges';
import { StateName } from '@/components/states/StateName';
import { useLanguageName } from '@/lib/world/languages';
import { inLanguage } from '@/lib/world/locale';
import { useStates } from '@/lib/world/states';
import { HourChip } from '@/features/meetings/calendar/HourChip';
import { useMailProblem } from '@/lib/server/mailProblem';
import { LeftPost } from './LeftPost';
import type { Invitation, LocalHour, StateInvitees } from '@/features/meetings/meetings';
import type { Ticks } from './picks';
import styles from './StatesPicker.module.css';

interface Props {
  iso2: string;
  invitees: StateInvitees | undefined;
  ticks: Ticks;
  /** Persons on the list who have left their post since. */
  left: readonly Invitation[];
  /** The hour in the capital. */
  hour: LocalHour | undefined;
  slotChoice: (key: string, name: string) => ReactNode;
  onChange: (ticks: Ticks) => void;
  onRemove: () => void;
}

type Proposal = Schemas['InviteeProposal'];

const flip = (list: readonly string[], id: string) => (list.includes(id) ? list.filter((other) => other !== id) : [...list, id]);

/** One State: who is invited for it and why, and who else could be. */
export function StateInviteesRow({ iso2, invitees, ticks, left, hour, slotChoice, onChange, onRemove }: Props) {
  const { t, i18n } = useTranslation('meetings');
  const { name } = useStates();
  // The successor is among the others.
  const [showsAll, setShowsAll] = useState(left.length > 0);
  const proposals = (invitees?.proposals ?? []).filter((proposal) => !left.some(({ contactId }) => contactId === proposal.contactId));
  const isTicked = ({ contactId, organisationId }: Proposal) =>
    contactId ? ticks.contacts.includes(contactId) : ticks.organisations.includes(organisationId);
  const togglePerson = (id: string) => onChange({ ...ticks, contacts: flip(ticks.contacts, id) });
  const toggle = ({ contactId, organisationId }: Proposal) =>
    contactId ? togglePerson(contactId) : onChange({ ...ticks, organisations: flip(ticks.organisations, organisationId) });
  const shown = showsAll ? proposals : proposals.filter(isTicked);
  const more = proposals.length - shown.length;

  return (
    <li className={styles.state}>
      <div className={styles.stateHead}>
        <StateName iso2={iso2} />
        {hour && (
          <ul className={styles.hour}>
            <HourChip hour={hour} day={hour.startsLocal} city={inLanguage(hour.city, i18n.language)} />
          </ul>
        )}
        {slotChoice(iso2, name(iso2))}
        <CloseButton size={22} iconSize={14} aria-label={t('pick.remove', { name: name(iso2) })} onClick={onRemove} />
      </div>
      {proposals.length === 0 && <Warning>{t('propose.nobodyOnFile')}</Warning>}
      {proposals.length > 0 && ticks.organisations.length + ticks.contacts.length === 0 && <Warning>{t('propose.nobodyTicked')}</Warning>}
      {left.map(({ id, contactId, contact, organisation, leftOn }) => (
        <Checkbox
          key={id}
          size="xs"
          checked={ticks.contacts.includes(contactId!)}
          onChange={() => togglePerson(contactId!)}
          label={
            <>
              <span className={styles.who}>{[contact, organisation].join(' · ')}</span> <LeftPost on={leftOn} />
              <span className={styles.facts}>{t('propose.left')}</span>
            </>
          }
        />
      ))}
      {shown.map((proposal) => (
        <Checkbox
          key={`${proposal.organisationId} ${proposal.contactId}`}
          size="xs"
          checked={isTicked(proposal)}
          onChange={() => toggle(proposal)}
          label={<ProposalText proposal={proposal} />}
        />
      ))}
      {showsAll && invitees?.vacantPosts.map((post) => <Warning key={post}>{t('propose.vacant', { post })}</Warning>)}
      {(more > 0 || showsAll) && (
        <Button variant="subtle" size="compact-xs" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('propose.fewer') : t('propose.more', { count: more })}
          <span className={styles.hidden}>: {name(iso2)}</span>
        </Button>
      )}
    </li>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={styles.warn}>
      <IconAlertTriangle size={14} stroke={2} aria-hidden /> {children}
    </p>
  );
}

function ProposalText({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('meetings');
  const languageName = useLanguageName();
  const problem = useMailProblem();
  const who = proposal.contact ? [proposal.contact, proposal.post, proposal.organisation] : [proposal.organisation, proposal.city];
  return (
    <>
      <span className={styles.who}>{who.filter(Boolean).join(' · ')}</span> <PlainBadge>{t(`reason.${proposal.reason}`)}</PlainBadge>
      <span className={styles.facts}>
        {languageName(proposal.language)}
        {proposal.address && ` · ${proposal.address}`}
        {proposal.problem && <span className={styles.warn}> {problem(proposal.problem)}</span>}
        {!proposal.problem && proposal.firstLetter && (
          <span className={styles.first}>
            <IconMailQuestion size={13} stroke={2} aria-hidden /> {t('propose.first')}
          </span>
        )}
      </span>
    </>
  );
}
