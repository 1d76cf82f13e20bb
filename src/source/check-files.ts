import { setImmediate } from 'node:timers/promises';
import { type CacheFolders, readSnapshot } from '#cache/index.ts';
import type { CheckCache } from './check-cache.ts';
import {
  type CheckBatch,
  type CheckedFile,
  type CheckOutcome,
  type CheckSetting,
  type CheckTask,
  dayOf,
  type KeptFile,
  stampsOf,
} from './checked-file.ts';
import type { ContentFolder } from './content-folder.ts';
import { pipelineFingerprint, sourceKey } from './fingerprint.ts';
import { createImageFinder, type ImageFinder } from './images.ts';
import { inBatches, inProcesses } from './in-processes.ts';
import { readSourceText } from './source-text.ts';

/** All files of a content folder, checked. */
export interface CheckedFiles {
  /** By id. */
  checked: CheckedFile[];
  images: ImageFinder;
  /** What the next run can take over, by id. */
  kept: Record<string, KeptFile>;
  /** False where all was taken over from the run before. */
  isNew: boolean;
}

/** Below this many files a pool of processes costs more than it saves. */
const smallBatch = 24;
const batchSize = 16;

/**
 * Reads the files of a content folder, renders nothing, and checks them by the rules.
 *
 * Files that are as they were, with images as they were, are taken from an earlier check by the same rules; of those whose findings depend
 * on what day it is, from one of the same day. What was read of a file, for a check or a build, is not read again where the rules alone
 * have to look at it anew.
 */
export async function checkFiles(
  content: ContentFolder,
  before: CheckCache,
  { now, rules, cache }: { now: Temporal.Instant; rules: string; cache: CacheFolders },
): Promise<CheckedFiles> {
  const { site, root } = content;
  const fingerprint = pipelineFingerprint(site);
  const today = dayOf(now.toString(), site);
  const { inputs, unread } = readSources(content, fingerprint);
  const isKnown = inputs.every(({ input, key }) => before.files[input.id]?.key === key);
  const snapshot = isKnown ? undefined : readSnapshot(cache.snapshot, fingerprint);
  const images = createImageFinder(root, [...(snapshot?.images ?? []), ...before.images]);
  const kept: Record<string, KeptFile> = {};
  const tasks: CheckTask[] = [];
  for (const { input, digest, key } of inputs) {
    const earlier = before.files[input.id];
    const entry = earlier?.checked.entry ?? snapshot?.entries[input.id] ?? null;
    const found = entry ? await images.find(entry.images) : [];
    const isSame =
      earlier?.key === key && before.rules === rules && earlier.stamps === stampsOf(entry, found);
    if (isSame && (earlier.day === null || earlier.day === today)) kept[input.id] = earlier;
    else tasks.push({ input, digest, key, entry: entry?.key === key ? entry : null, images: found });
  }
  for (const outcome of await checkAll(tasks, { site, root, now: now.toString() })) {
    images.remember(outcome.images);
    kept[outcome.kept.checked.id] = outcome.kept;
  }
  const checked = [...Object.values(kept).map((one) => one.checked), ...unread];
  checked.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { checked, images, kept, isNew: tasks.length > 0 };
}

/** The texts of all files, with the keys of their entries; and the files that hold none. */
function readSources({ site, root, files }: ContentFolder, fingerprint: string) {
  const inputs: Pick<CheckTask, 'input' | 'digest' | 'key'>[] = [];
  const unread: CheckedFile[] = [];
  for (const source of files.sources) {
    const { text, digest, diagnostics } = readSourceText(source.file, site.kind !== 'native');
    const { id, file } = source;
    if (text === null)
      unread.push({ id, file, digest, entry: null, failures: diagnostics, findings: [], facts: null });
    else
      inputs.push({
        input: { ...source, text, diagnostics },
        digest,
        key: sourceKey(fingerprint, root, source.id, digest),
      });
  }
  return { inputs, unread };
}

async function checkAll(tasks: readonly CheckTask[], setting: CheckSetting): Promise<CheckOutcome[]> {
  if (tasks.length === 0) return [];
  if (tasks.length > smallBatch) {
    const batches = inBatches(tasks, batchSize).map((some): CheckBatch => ({ setting, tasks: some }));
    return inProcesses<CheckBatch, CheckOutcome>(new URL('./check-worker.ts', import.meta.url), batches);
  }
  // Loaded on demand: an unchanged site needs no parser.
  const { createFileChecker } = await import('./file-checker.ts');
  const check = createFileChecker(setting);
  const outcomes: CheckOutcome[] = [];
  for (const task of tasks) {
    outcomes.push(await check(task));
    // A dev server answers whoever waits for a page before it goes on.
    await setImmediate();
  }
  return outcomes;
}
