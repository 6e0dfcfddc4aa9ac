import { createContext, useContext } from 'react';

/** For one State when it is known; with the key of a logged contact, to correct that one. */
export type OpenLogContact = (iso2?: string, correctsId?: string) => void;

export const LogContactContext = createContext<OpenLogContact>(() => undefined);

/** Opens the log-a-contact dialog. */
export const useLogContact = (): OpenLogContact => useContext(LogContactContext);
