import {
  IconArrowUpRight,
  IconBuildingBank,
  IconCalendarCheck,
  IconChecklist,
  IconFileText,
  IconHeartHandshake,
  IconMail,
  IconMailForward,
  IconMessages,
  IconNotes,
  IconPhone,
  IconRosetteDiscountCheck,
  IconScale,
  IconReportAnalytics,
  IconSignature,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import type { TimelineItem } from '@/features/engagements/engagements';

const byKind: Record<TimelineItem['kind'], Icon> = {
  Interaction: IconNotes,
  StageChange: IconArrowUpRight,
  Position: IconScale,
  Commitment: IconSignature,
  Vote: IconChecklist,
  Mail: IconMailForward,
  Answer: IconCalendarCheck,
  Attendance: IconUsers,
  Outcome: IconReportAnalytics,
};

const byType: Record<string, Icon> = {
  Email: IconMail,
  Call: IconPhone,
  Letter: IconFileText,
  NoteVerbale: IconFileText,
  Meeting: IconMessages,
  Encounter: IconUsers,
  Pledge: IconHeartHandshake,
  CapitalInstruction: IconBuildingBank,
  Sponsorship: IconRosetteDiscountCheck,
};

export function timelineIcon(item: TimelineItem): Icon {
  const isNamed = item.kind === 'Interaction' || item.kind === 'Commitment';
  return (isNamed ? byType[item.type] : undefined) ?? byKind[item.kind];
}

const isEvidence = /^[A-Z]\w+(, [A-Z]\w+)*$/;

/** The words of an event in the reader's language: what it was from its kind and type, and the evidence of a move by name. */
export function useTimelineText(item: TimelineItem): { heading: string; text: string; outcome: string } {
  const { t } = useTranslation(['states', 'common', 'engagements', 'interactions', 'meetings']);
  const type = <T extends string>() => item.type as T;
  const withDetail = (first: string, second: string) => [first, second].filter(Boolean).join(' · ');

  const words = (heading: string, outcome = item.outcome) => ({ heading, text: item.text, outcome });

  switch (item.kind) {
    case 'Interaction':
      return words(
        withDetail(
          t(`interactions:kind.${type<Schemas['InteractionKind']>()}`),
          item.detail ? t(`interactions:direction.${item.detail as Schemas['Direction']}`) : '',
        ),
      );
    case 'StageChange':
      return words(
        // A correction may say that there was no move at all.
        t(item.type === item.detail ? 'interactions:timeline.stayed' : 'interactions:timeline.moved', {
          stage: t(`common:stage.${type<Schemas['Stage']>()}`),
        }),
        isEvidence.test(item.outcome)
          ? item.outcome
              .split(', ')
              .map((evidence) => t(`engagements:evidence.${evidence as Schemas['Evidence']}.there`))
              .join(' · ')
          : item.outcome,
      );
    case 'Position':
      return words(
        withDetail(
          t('interactions:timeline.position', { position: t(`common:position.${type<Schemas['Position']>()}`) }),
          item.detail ? t(`basis.${item.detail as Schemas['PositionBasis']}`) : '',
        ),
      );
    case 'Commitment':
      return words(
        withDetail(
          t(`commitment.${type<Schemas['CommitmentKind']>()}`),
          item.detail ? t(`act.${item.detail as Schemas['CommitmentAct']}`) : '',
        ),
      );
    case 'Vote':
      return words(withDetail(t('vote.title'), t(`vote.${type<Schemas['VoteChoice']>()}`)));
    case 'Mail':
      return words(withDetail(t('interactions:timeline.mail'), t(`purpose.${type<Schemas['MailPurpose']>()}`)));
    case 'Answer':
      return words(
        withDetail(
          withDetail(t('interactions:timeline.answer'), t(`answer.${type<Schemas['Answer']>()}`)),
          item.detail ? t(`channel.${item.detail as Schemas['AnswerChannel']}`) : '',
        ),
      );
    case 'Attendance':
      return words(withDetail(t('interactions:timeline.attended'), t(`meetingKind.${type<Schemas['MeetingKind']>()}`)));
    case 'Outcome':
      return words(withDetail(t('interactions:timeline.outcome'), t(`meetings:interest.${type<Schemas['Interest']>()}`)));
  }
}
