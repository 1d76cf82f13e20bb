import { setImmediate } from 'node:timers/promises';
import { checkRead, readCheckedPost, rules, siteFactsOf } from '#checks/index.ts';
import type { SourceInput } from '#markdown/index.ts';
import type { CheckBatch, CheckedFile } from './check-files.ts';
import { imageFactsOf } from './image-metadata.ts';
import { readSourceText } from './source-text.ts';

/** Checks the files of a batch, one after the other. */
export default async function check({ site, now, entries, images }: CheckBatch): Promise<CheckedFile[]> {
  const options = { site, now: Temporal.Instant.from(now) };
  const checked: CheckedFile[] = [];
  for (const entry of entries) {
    const { id, kind, file, draft } = entry.post;
    const { text, digest } = readSourceText(file, site.kind !== 'native');
    if (text === null) continue;
    const input: SourceInput = { id, kind, file, draft, text, diagnostics: [] };
    const post = readCheckedPost(input, { ...options, images: await imageFactsOf(entry.images, images) });
    const findings = post ? await checkRead(post, rules) : [];
    checked.push({ file, digest, findings, facts: post && siteFactsOf(post) });
    // A dev server answers whoever waits for a page before it goes on.
    await setImmediate();
  }
  return checked;
}
