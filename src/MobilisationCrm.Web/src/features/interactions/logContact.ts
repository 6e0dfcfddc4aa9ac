import { createContext, useContext } from 'react';

export type OpenLogContact = (iso2?: string) => void;

export const LogContactContext = createContext<OpenLogContact>(() => undefined);

/** Opens the log-a-contact dialog, for one State when it is known. */
export const useLogContact = (): OpenLogContact => useContext(LogContactContext);
