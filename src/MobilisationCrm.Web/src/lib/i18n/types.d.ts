import type administration from './en/administration.json';
import type campaigns from './en/campaigns.json';
import type common from './en/common.json';
import type contacts from './en/contacts.json';
import type dashboard from './en/dashboard.json';
import type desk from './en/desk.json';
import type engagements from './en/engagements.json';
import type imports from './en/imports.json';
import type incoming from './en/incoming.json';
import type interactions from './en/interactions.json';
import type letters from './en/letters.json';
import type mail from './en/mail.json';
import type meetings from './en/meetings.json';
import type notices from './en/notices.json';
import type organisations from './en/organisations.json';
import type palette from './en/palette.json';
import type reminders from './en/reminders.json';
import type session from './en/session.json';
import type settings from './en/settings.json';
import type states from './en/states.json';

/** The English texts type every key: a key that does not exist does not compile. Add a namespace here with its files. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      administration: typeof administration;
      campaigns: typeof campaigns;
      common: typeof common;
      contacts: typeof contacts;
      dashboard: typeof dashboard;
      desk: typeof desk;
      engagements: typeof engagements;
      imports: typeof imports;
      incoming: typeof incoming;
      interactions: typeof interactions;
      letters: typeof letters;
      mail: typeof mail;
      meetings: typeof meetings;
      notices: typeof notices;
      organisations: typeof organisations;
      palette: typeof palette;
      reminders: typeof reminders;
      session: typeof session;
      settings: typeof settings;
      states: typeof states;
    };
  }
}
