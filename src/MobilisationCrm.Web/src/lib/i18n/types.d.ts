import type cities from './en/cities.json';
import type common from './en/common.json';
import type session from './en/session.json';

/** The English texts type every key: a key that does not exist does not compile. Add a namespace here with its files. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      cities: typeof cities;
      common: typeof common;
      session: typeof session;
    };
  }
}
