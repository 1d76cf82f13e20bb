import { readFileSync } from 'node:fs';
import { type Entry, type FoundImage, writeWhole } from '#cache/index.ts';
import type { Finding, SiteFacts } from '#checks/index.ts';
import type { Site } from '#site/index.ts';
import { codeFingerprint } from './fingerprint.ts';
import { inBatches, inProcesses } from './in-processes.ts';

/** What the rules found in a file, and what rules about the whole site ask of it. */
export interface CheckedFile {
  file: string;
  /** Of the bytes that were checked, as `readSourceText` gives it. */
  digest: string;
  findings: Finding[];
  /** Null where the file has no facts. */
  facts: SiteFacts | null;
}

/** What checking needs besides the files; the same for all files of a run. */
export interface CheckSetting {
  site: Site;
  now: Temporal.Instant;
  images: readonly FoundImage[];
  /** Where what was found is kept. */
  cacheFile: string;
}

/** A batch as it crosses to a worker. */
export interface CheckBatch {
  site: Site;
  /** RFC 3339. */
  now: string;
  entries: Entry[];
  images: FoundImage[];
}

/** Below this many files a pool of processes costs more than it saves. */
const smallBatch = 24;
const batchSize = 16;

interface Kept {
  fingerprint: string;
  byKey: Record<string, CheckedFile>;
}

/** Checks files by the rules, those that are as they were on the same day from what was found then. */
export async function checkFiles(entries: readonly Entry[], setting: CheckSetting): Promise<CheckedFile[]> {
  const fingerprint = `${codeFingerprint(['checks'])} ${JSON.stringify(setting.site.checks)} ${setting.now.toString().slice(0, 10)}`;
  const kept = readKept(setting.cacheFile, fingerprint);
  const stamps = new Map(setting.images.map((image) => [image.key, image]));
  const keyOf = (entry: Entry) =>
    [entry.key, ...entry.images.map(({ key }) => stamps.get(key)?.stamp ?? '')].join(' ');
  const changed = entries.filter((entry) => kept[keyOf(entry)] === undefined);
  const checked = new Map((await checkAll(changed, setting)).map((one) => [one.file, one]));
  const byKey: Record<string, CheckedFile> = {};
  for (const entry of entries) {
    const one = checked.get(entry.post.file) ?? kept[keyOf(entry)];
    if (one) byKey[keyOf(entry)] = one;
  }
  if (changed.length > 0)
    writeWhole(setting.cacheFile, JSON.stringify({ fingerprint, byKey } satisfies Kept));
  return Object.values(byKey);
}

async function checkAll(
  entries: readonly Entry[],
  { site, now, images }: CheckSetting,
): Promise<CheckedFile[]> {
  const batches = inBatches(entries, batchSize).map((some): CheckBatch => {
    const named = new Set(some.flatMap((entry) => entry.images.map(({ key }) => key)));
    const shown = images.filter(({ key }) => named.has(key));
    return { site, now: now.toString(), entries: some, images: shown };
  });
  if (entries.length > smallBatch)
    return inProcesses<CheckBatch, CheckedFile>(new URL('./check-worker.ts', import.meta.url), batches);
  // Loaded on demand: an unchanged site needs no parser.
  const { default: check } = await import('./check-worker.ts');
  return (await Promise.all(batches.map(check))).flat();
}

/** What an earlier run found, by key; nothing of other rules, other settings, or another day. */
function readKept(file: string, fingerprint: string): Record<string, CheckedFile | undefined> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return kept.fingerprint === fingerprint ? kept.byKey : {};
  } catch {
    // A cache that is absent or damaged is made anew.
    return {};
  }
}
