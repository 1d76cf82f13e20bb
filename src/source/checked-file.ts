import type { FoundImage, SourceEntry } from '#cache/index.ts';
import type { Finding, SiteFacts } from '#checks/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';

/** A file to be checked. */
export interface CheckTask {
  input: SourceInput;
  /** Of the file's bytes. */
  digest: string;
  /** `sourceKey` */
  key: string;
  /** What was read of these bytes before; null where they are to be read. */
  entry: SourceEntry | null;
  /** Images it names, as far as they are known to be there. */
  images: FoundImage[];
}

/** What checking needs besides the files; the same for all files of a run. As it crosses to a worker. */
export interface CheckSetting {
  site: Site;
  /** Absolute path of the folder the content stands in. */
  root: string;
  /** RFC 3339. */
  now: string;
}

export interface CheckBatch {
  setting: CheckSetting;
  tasks: CheckTask[];
}

/** What the reading of a file and the rules found, and what rules about the whole site ask of it. */
export interface CheckedFile {
  id: string;
  /** Absolute path. */
  file: string;
  /** Of the bytes that were checked, as `readSourceText` gives it. */
  digest: string;
  /** Null where the file cannot become a post. */
  entry: SourceEntry | null;
  /** Why it cannot. */
  failures: Diagnostic[];
  findings: Finding[];
  facts: SiteFacts | null;
}

/** A checked file as the next run may take it over. */
export interface KeptFile {
  /** Of the file's entry: `sourceKey`. */
  key: string;
  /** Of its images. */
  stamps: string;
  /** On which it was checked, `2026-05-01`; null where no rule asked what time it is. */
  day: string | null;
  checked: CheckedFile;
}

/** A file that was checked, and the images it names. */
export interface CheckOutcome {
  kept: KeptFile;
  images: FoundImage[];
}

/** The day that it is where the site is. @param now RFC 3339 */
export function dayOf(now: string, { timeZone }: Site): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The state of an entry's images: changes when one of them does. */
export function stampsOf(entry: SourceEntry | null, found: readonly FoundImage[]): string {
  const stamps = new Map(found.map(({ key, stamp }) => [key, stamp]));
  return (entry?.images ?? []).map(({ key }) => stamps.get(key) ?? '').join(' ');
}
