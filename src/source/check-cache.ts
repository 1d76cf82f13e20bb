import { readFileSync } from 'node:fs';
import { type FoundImage, writeWhole } from '#cache/index.ts';
import type { Finding } from '#checks/index.ts';
import type { KeptFile } from './checked-file.ts';
import { codeFingerprint } from './fingerprint.ts';

/** What an earlier check left. Nothing in it is of other code than this. */
export interface CheckCache {
  /** How the rules were set. */
  rules: string;
  /** The images that were found, and what is wrong with them. */
  images: FoundImage[];
  /** By id. */
  files: Record<string, KeptFile>;
  whole: WholeFindings | null;
}

/** What rules about a whole site found, and of what. */
export interface WholeFindings {
  key: string;
  findings: Finding[];
}

/** Reads what an earlier check left; nothing where there is none that can be used. @param file absolute path */
export function readCheckCache(file: string): CheckCache {
  try {
    const { code, ...kept } = JSON.parse(readFileSync(file, 'utf8')) as CheckCache & { code: string };
    if (code === ownCode()) return kept;
  } catch {
    // A cache that is absent or damaged is made anew.
  }
  return { rules: '', images: [], files: {}, whole: null };
}

export function writeCheckCache(file: string, cache: CheckCache): void {
  writeWhole(file, JSON.stringify({ code: ownCode(), ...cache }));
}

/** Keys of files cover the code of all rooms but this one, which puts entries together and looks into images. */
function ownCode(): string {
  return codeFingerprint(['source']);
}
