import js from '@eslint/js';
import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What is said in one place alone. */
const syntax = [
  {
    selector: 'Property[key.name="queryKey"] > ArrayExpression > Literal:first-child, Property[key.name="queryKey"] > TSAsExpression > ArrayExpression > Literal:first-child',
    message: 'Keys begin with the key of their noun, which stands in its <noun>.ts.',
  },
];

const noStyle = { selector: 'JSXAttribute[name.name="style"]', message: 'Use a class, or the props of Mantine (m, c, fz, maw …).' };

/** Places whose sizes and colours come out of the data: no class can know them. */
const measured = [
  // Rows out of sight, and columns as wide as the reader made them.
  'src/features/engagements/table/PipelineTable.tsx',
  // The bar from confirmed to target.
  'src/features/dashboard/panels/KeyFigures.tsx',
  // The key of a chart, in the colours of its series.
  'src/features/dashboard/panels/ChartPanel.tsx',
];

const acrossFolders = { group: ['../*'], message: 'Across folders, import from @/ so that the layer is visible.' };
const oneWrite = { name: '@tanstack/react-query', importNames: ['useMutation'], message: 'Changes go through useWrite (lib/server/write.ts).' };

/** Imports go lib and components → features → routes; a folder further left never knows one further right. */
const forbid = (layers, ...more) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [oneWrite],
      patterns: [
        ...layers.map((layer) => ({ group: [`@/${layer}/*`], message: 'Imports go lib, components → features → routes.' })),
        acrossFolders,
        ...more,
      ],
    },
  ],
});

/** Whole parts that a page of another feature sets into itself: each brings its own words, queries and writes. */
const lentParts = [
  // The sections of the settings.
  'accounts/AccountsSection',
  'session/signIns/AccessSection',
  'apiKeys/ApiKeysSection',
  'audit/AuditSection',
  'webhooks/WebhooksSection',
  'dataProtection/DataProtectionSection',
  // Whatever is shown this once.
  'apiKeys/SecretShownOnce',
  // A record leads to its own entries.
  'audit/RecordAudit',
  'calendarFeeds/CalendarSection',
  'campaigns/CampaignSection',
  'closedDays/ClosedDaysSection',
  // Who reads a record is asked where it is written down, and changed where it is shown.
  'readers/ReadersField',
  'readers/ReadersDialog',
  // The panels of a State's file, and the move between stages that it offers as the pipeline does.
  'commitments/CommitmentsPanel',
  'engagements/useMoveFlow',
  // The palette edits a State as its row does.
  'engagements/changes',
  // What a stage lacks is brought about where it is missed.
  'engagements/evidence/EvidenceActs',
  'engagements/evidence/meetingKind',
  'engagements/evidence/wantedMoves',
  'commitments/CommitmentDialog',
  'organisations/OrganisationDialog',
  'followUps/FollowUpsPanel',
  'reminders/RemindersPanel',
  // Desk and meeting list follow-ups as the State's file does.
  'followUps/FollowUpRow',
  'followUps/useFollowUpActs',
  // A desk with nothing due says what the dashboard would.
  'dashboard/WhatNext',
  // What is done to posts and to the people who hold them is done from either side.
  'contacts/ContactDialog',
  'organisations/FunctionSelect',
  'imports/NothingOnFile',
  // Letters and reminders are pages of the mail, the saved views a menu of the pipeline.
  'mail/MailTabs',
  'savedViews/ViewsMenu',
  // A letter outside meetings goes to States, with papers, and is looked at, as an invitation is.
  'meetings/invitees/StatesPicker',
  'meetings/papers/NewPapers',
  'meetings/papers/PapersPanel',
  'meetings/sending/LetterPanel',
  'mail/MailStateBadge',
  // States are chosen by saved views, too.
  'engagements/filters',
  // The frame around every page; the search finds its pages too.
  'campaigns/useOpenCampaign',
  'interactions/LogContactProvider',
  'mail/incoming/TriageCount',
  'notices/Bell',
  'search/SearchPalette',
  'search/verbs',
  'session/ExpiredDialog',
  'shell/navigation/navItems',
];

/** Of another feature only its `<noun>.ts` is known, and the parts that it lends. */
const ofOthers = (noun) => `^@\\/features\\/(?!${noun}\\/)(?!(\\w+)\\/\\1$)(?!(?:${lentParts.join('|').replaceAll('/', '\\/')})$)`;
const nounOnly = 'Of another feature import its <noun>.ts, or a part that it lends (lentParts in eslint.config.js).';
const features = readdirSync(new URL('src/features', import.meta.url)).map((noun) => ({
  files: [`src/features/${noun}/**`],
  rules: {
    ...forbid(['routes'], { regex: ofOthers(noun), message: nounOnly }),
    'no-restricted-syntax': ['error', { selector: `ImportExpression > Literal[value=/${ofOthers(noun)}/]`, message: nounOnly }, noStyle, ...syntax],
  },
}));

export default tseslint.config(
  { ignores: ['src/api/schema.d.ts', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noStyle, ...syntax],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['src/api/**', 'src/lib/**'], rules: forbid(['components', 'features', 'routes']) },
  { files: ['src/components/**'], rules: forbid(['features', 'routes']) },
  ...features,
  { files: ['src/routes/**'], rules: forbid([]) },
  { files: measured, rules: { 'no-restricted-syntax': ['error', ...syntax] } },
  // The one place where a change is made.
  { files: ['src/lib/server/write.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['build/*.js'], languageOptions: { globals: globals.node }, rules: { 'no-console': 'off' } },
);
