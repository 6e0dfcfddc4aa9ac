import { api, ask, ifMatch, type Schemas } from '@/api/client';
import { fullName } from '@/features/contacts/contacts';
import { counterpartsKey, useCounterpartWrite } from '@/features/organisations/organisations';
import { useWrite } from '@/lib/server/write';

export type DataProtectionSettings = Schemas['DataProtectionSettingsDetail'];
export type DueNotice = Schemas['DueNotice'];
export type RetentionItem = Schemas['RetentionItem'];
export type SharingItem = Schemas['SharingItem'];
export type ProcessingRecord = Schemas['ProcessingRecord'];
export type LegalBasis = Schemas['LegalBasis'];

/** So many persons the API takes at one go. */
export const atMost = { notices: 500, retention: 100 } as const;

/** Below the counterparts: whatever changes a person may change what is due. */
const dataProtectionKey = [...counterpartsKey, 'data-protection'] as const;

export const settingsQuery = {
  queryKey: [...dataProtectionKey, 'settings'],
  queryFn: () => ask(api.GET('/api/v1/data-protection/settings')),
} as const;

export const noticesQuery = {
  queryKey: [...dataProtectionKey, 'notices'],
  queryFn: () => ask(api.GET('/api/v1/data-protection/notices')),
} as const;

export const retentionQuery = {
  queryKey: [...dataProtectionKey, 'retention'],
  queryFn: () => ask(api.GET('/api/v1/data-protection/retention')),
} as const;

export const sharingQuery = (page: number) => ({
  queryKey: [...dataProtectionKey, 'sharing', page] as const,
  queryFn: () => ask(api.GET('/api/v1/data-protection/sharing', { params: { query: { page, pageSize: 20 } } })),
});

/** Persons found by name, to choose one. */
export const personsNamedQuery = (q: string) => ({
  queryKey: [...dataProtectionKey, 'persons', q] as const,
  queryFn: async () => {
    const { items } = await ask(api.GET('/api/v1/contacts', { params: { query: { q, pageSize: 20 } } }));
    return items.map((contact) => ({ value: contact.id, label: fullName(contact) }));
  },
});

export const recordQuery = {
  queryKey: [...dataProtectionKey, 'record'],
  queryFn: () => ask(api.GET('/api/v1/data-protection/record')),
} as const;

export const useEditSettings = () =>
  useWrite(
    ({ version, body }: { version: number; body: Schemas['EditDataProtectionSettingsRequest'] }) =>
      ask(api.PATCH('/api/v1/data-protection/settings', { headers: ifMatch(`"${version}"`), body })),
    [dataProtectionKey],
  );

export const useSendNotices = () =>
  useWrite(
    (contacts: string[]) => ask(api.POST('/api/v1/data-protection/notices', { body: { contacts } })),
    [counterpartsKey],
  );

export const useRecordSharing = () =>
  useWrite(
    (body: Schemas['RecordSharingRequest']) => ask(api.POST('/api/v1/data-protection/sharing', { body })),
    [dataProtectionKey],
  );

export const useRunRetention = () =>
  useCounterpartWrite((body: { contacts: string[]; endPosts: boolean }) =>
    ask(api.POST('/api/v1/data-protection/retention/run', { body })),
  );
