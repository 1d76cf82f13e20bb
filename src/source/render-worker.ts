import { workerData } from 'node:worker_threads';
import { openDocumentStore } from '#cache/index.ts';
import { createReader, type SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import { type Rendered, renderInto } from './render.ts';

/** What the pool hands each worker at its start. `workerData` of Tinypool is `[its own, ours]`. */
export interface WorkerData {
  site: Site;
  contentDir: string;
  documents: string;
}

const [, data] = workerData as [unknown, WorkerData];
const reader = createReader(data);
const documents = openDocumentStore(data.documents);

/** Renders a batch of files in this thread; documents go to the disk here, so that only small facts cross threads. */
export default async function renderBatch(batch: { input: SourceInput; key: string }[]): Promise<Rendered[]> {
  const ready = await reader;
  const rendered: Rendered[] = [];
  for (const { input, key } of batch) rendered.push(await renderInto(ready, documents, input, key));
  return rendered;
}
