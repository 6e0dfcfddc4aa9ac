import { Button } from '@mantine/core';
import { IconBuildingPlus, IconCalendarPlus, IconHeartHandshake, IconPencilPlus } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { EvidenceList } from '@/components/states/EvidenceList';
import { useCounterparts } from '@/features/contacts/contacts';
import { useLogContact } from '@/features/interactions/interactions';
import type { Move } from '@/features/engagements/engagements';
import { loadTexts } from '@/lib/i18n';
import { lazyPart } from '@/lib/server/preload';
import { campaignPath } from '@/lib/world/campaign';
import { want } from './wantedMoves';

type Evidence = Schemas['Evidence'];

const AddCounterpart = lazyPart(async () => {
  await loadTexts(['contacts', 'organisations', 'states']);
  return import('./AddCounterpart');
});
const RecordPledge = lazyPart(async () => {
  await loadTexts(['states']);
  return import('./RecordPledge');
});

interface Props {
  campaign: string;
  move: Move;
  evidence: readonly Schemas['EvidenceItem'][];
}

const meetingKinds = { InformationMeetingAnswered: 'Information', BilateralMeetingHeld: 'Bilateral' } as const;

/** What a move lacks, as buttons that bring it about. After the act the move goes through by itself. */
export function EvidenceActs({ campaign, move, evidence }: Props) {
  const { t } = useTranslation('engagements');
  const openLog = useLogContact();
  const { organisations } = useCounterparts(move.iso2);
  const [open, setOpen] = useState<'Ministry' | 'PermanentMission' | 'pledge' | null>(null);
  const { iso2 } = move;
  const ministry = organisations.find(({ kind }) => kind === 'Ministry');
  const begin = (act: () => void) => () => {
    want(campaign, move);
    act();
  };

  const button = (of: Evidence, Picture: typeof IconPencilPlus, onClick: () => void) => (
    <Button size="compact-sm" variant="light" leftSection={<Picture size={14} aria-hidden />} onClick={begin(onClick)}>
      {t(`act.${of}`)}
    </Button>
  );
  const act = (of: Evidence) => {
    switch (of) {
      case 'OutboundInteraction':
        return button(of, IconPencilPlus, () => openLog({ iso2, direction: 'Outbound' }));
      case 'MinistryInteraction':
        return button(of, IconPencilPlus, () => openLog({ iso2, ...(ministry && { organisationId: ministry.id }) }));
      case 'MinistryCounterpart':
        return button(of, IconBuildingPlus, () => setOpen('Ministry'));
      case 'MissionCounterpart':
        return button(of, IconBuildingPlus, () => setOpen('PermanentMission'));
      case 'PledgeOrSponsorship':
        return button(of, IconHeartHandshake, () => setOpen('pledge'));
      case 'InformationMeetingAnswered':
      case 'BilateralMeetingHeld':
        return (
          <Button
            size="compact-sm"
            variant="light"
            component={Link}
            to={campaignPath(campaign, `meetings/new?state=${iso2}&kind=${meetingKinds[of]}`)}
            leftSection={<IconCalendarPlus size={14} aria-hidden />}
            onClick={begin(() => undefined)}
          >
            {t(`act.${of}`)}
          </Button>
        );
    }
  };

  return (
    <>
      <EvidenceList evidence={evidence} act={act} />
      <Suspense>
        {open === 'pledge' && <RecordPledge campaign={campaign} iso2={iso2} onClose={() => setOpen(null)} />}
        {(open === 'Ministry' || open === 'PermanentMission') && (
          <AddCounterpart
            iso2={iso2}
            kind={open}
            organisation={organisations.find(({ kind }) => kind === open)}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
}
