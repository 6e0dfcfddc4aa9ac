import { api, ask, type Schemas } from '@/api/client';
import { useWrite } from '@/lib/server/write';

export const kinds = ['counterparts', 'history'] as const;
export type Kind = (typeof kinds)[number];

export type Report = Schemas['ImportReport'];
export type Remark = Schemas['ImportRemark'];

/** As it was when it was chosen: what was checked is what is loaded, whatever becomes of the file on the disk. */
export interface ChosenFile {
  name: string;
  bytes: Blob;
}

export const exampleOf = (kind: Kind, language: string): string => `/api/v1/imports/${kind}/example?Language=${language}`;

const send = (kind: Kind, { bytes }: ChosenFile, check: boolean): Promise<Report> => {
  const options = {
    params: { query: { check } },
    headers: { 'Content-Type': 'text/csv' },
    body: bytes as unknown as string,
    bodySerializer: () => bytes,
  };
  return ask(kind === 'history' ? api.POST('/api/v1/imports/history', options) : api.POST('/api/v1/imports/counterparts', options));
};

/** Says what loading the file would do. */
export const useCheckFile = (kind: Kind) =>
  useWrite(async (file: File) => {
    const chosen = { name: file.name, bytes: new Blob([await file.arrayBuffer()]) };
    return { chosen, report: await send(kind, chosen, true) };
  }, []);

/** The key with which every other begins. */
const everything = [] as const;

/** Loads it; whatever was shown may be different now. */
export const useLoadFile = (kind: Kind) => useWrite((file: ChosenFile) => send(kind, file, false), [everything]);
