import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { Tinypool } from 'tinypool';
import type { Entry, FoundImage } from '#cache/index.ts';
import type { Finding, SiteFacts } from '#checks/index.ts';
import type { Site } from '#site/index.ts';
import { codeFingerprint } from './fingerprint.ts';

/** What the rules found in a file, and what rules about the whole site ask of it. */
export interface CheckedFile {
  file: string;
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
  if (changed.length > 0) writeKept(setting.cacheFile, { fingerprint, byKey });
  return Object.values(byKey);
}

async function checkAll(
  entries: readonly Entry[],
  { site, now, images }: CheckSetting,
): Promise<CheckedFile[]> {
  const batches: CheckBatch[] = [];
  for (let first = 0; first < entries.length; first += batchSize) {
    const some = entries.slice(first, first + batchSize);
    const named = new Set(some.flatMap((entry) => entry.images.map(({ key }) => key)));
    const shown = images.filter(({ key }) => named.has(key));
    batches.push({ site, now: now.toString(), entries: some, images: shown });
  }
  if (entries.length <= smallBatch) {
    // Loaded on demand: an unchanged site needs no parser.
    const { default: check } = await import('./check-worker.ts');
    return (await Promise.all(batches.map(check))).flat();
  }
  const workers = Math.min(availableParallelism(), 8, batches.length);
  const pool = new Tinypool({
    filename: new URL('./check-worker.ts', import.meta.url).href,
    runtime: 'child_process',
    minThreads: workers,
    maxThreads: workers,
  });
  try {
    return (await Promise.all(batches.map((batch) => pool.run(batch) as Promise<CheckedFile[]>))).flat();
  } finally {
    await pool.destroy();
  }
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

function writeKept(file: string, kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  writeFileSync(draft, JSON.stringify(kept));
  renameSync(draft, file);
}
