import { openDocumentStore } from '#cache/index.ts';
import { createReader, type Reader, type SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import { type Rendered, renderInto } from './render.ts';

/** What rendering needs besides the files; the same for all files of a run. */
export interface RenderSetting {
  site: Site;
  contentDir: string;
  /** Folder of the document store, absolute. */
  documents: string;
}

/** Files one worker renders before it reports back. */
export interface Batch {
  setting: RenderSetting;
  files: { input: SourceInput; key: string }[];
}

/** A worker lives for one run, which has one setting: the pipeline is built at its first batch. */
let reader: Promise<Reader> | undefined;

/** Renders a batch of files in this process; documents go to the disk here, so that only small facts cross over. */
export default async function renderBatch({ setting, files }: Batch): Promise<Rendered[]> {
  reader ??= createReader(setting);
  const ready = await reader;
  const documents = openDocumentStore(setting.documents);
  const rendered: Rendered[] = [];
  for (const { input, key } of files)
    rendered.push(await renderInto(ready, documents, input, key, setting.site));
  return rendered;
}
