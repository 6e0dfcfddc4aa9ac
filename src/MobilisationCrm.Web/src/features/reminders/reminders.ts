import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';
import { campaignKey, everyCampaignKey, type Campaign } from '@/lib/world/campaign';

export type Rule = Schemas['ReminderRuleItem'];
export type RuleKind = Schemas['ReminderKind'];
export type Planned = Schemas['PlannedReminderItem'];

export const ruleKinds: readonly RuleKind[] = ['AnswerMissing', 'MeetingAhead', 'Thanks', 'ClosingDate'];

/** How far the plan looks ahead: at first, and at most. */
export const shortAhead = 14;
export const longAhead = 60;

const rulesKey = ['reminderRules'] as const;

/** What will go out in this campaign. The API knows the plan of all campaigns. */
export const planQuery = (campaign: string, days: number) => ({
  queryKey: [...campaignKey(campaign), 'reminders', { days }] as const,
  queryFn: async () => {
    const all = await ask(api.GET('/api/v1/reminders', { params: { query: { days } } }));
    return all.filter((planned) => planned.campaign === campaign);
  },
});

/** One table of rules for every campaign. */
export const rulesQuery = {
  queryKey: rulesKey,
  queryFn: () => ask(api.GET('/api/v1/reminders/rules')),
} as const;

const affected = [rulesKey, everyCampaignKey];

export const useAddRule = () =>
  useWrite((body: Schemas['CreateReminderRuleRequest']) => ask(api.POST('/api/v1/reminders/rules', { body })), affected);

export const useEditRule = () =>
  useWrite(
    ({ rule, body }: { rule: Rule; body: Schemas['EditReminderRuleRequest'] }) =>
      ask(
        api.PATCH('/api/v1/reminders/rules/{id}', {
          params: { path: { id: rule.id } },
          headers: ifMatch(`"${rule.version}"`),
          body,
        }),
      ),
    affected,
  );

export const useRemoveRule = () =>
  useWrite((id: string) => ask(api.DELETE('/api/v1/reminders/rules/{id}', { params: { path: { id } } })), affected);

export interface Day {
  date: string;
  items: Planned[];
}

/** What is ahead comes in the order of its days, then what was dropped, the newest first. */
export function byDay(plan: readonly Planned[]): Day[] {
  const days = new Map<string, Planned[]>();
  for (const planned of plan) {
    days.set(planned.dueOn, [...(days.get(planned.dueOn) ?? []), planned]);
  }
  return [...days].map(([date, items]) => ({ date, items }));
}

export type WhyEmpty = 'adopted' | 'noRules' | 'later' | 'noClosingDate' | 'nothingNear';

/** Why nothing is planned, the cause that one would have to change first. `later` is the first reminder after the days shown. */
export function whyEmpty(
  campaign: Pick<Campaign, 'adoptedOn' | 'closesOn'> | undefined,
  rules: readonly Pick<Rule, 'isActive'>[],
  later: string | undefined,
): WhyEmpty {
  if (campaign?.adoptedOn) {
    return 'adopted';
  }
  if (!rules.some((rule) => rule.isActive)) {
    return 'noRules';
  }
  if (later) {
    return 'later';
  }
  return campaign && !campaign.closesOn ? 'noClosingDate' : 'nothingNear';
}

/** The hour as a clock shows it; a day may end at 24:00. */
export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
