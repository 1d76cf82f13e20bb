import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { type DocumentStore, type Entry, openDocumentStore } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { Reader, SourceInput } from '#markdown/index.ts';
import type { WorkerData } from './render-worker.ts';

/** One file rendered: its entry, or only diagnostics where it has none. */
export interface Rendered {
  id: string;
  entry: Entry | null;
  diagnostics: Diagnostic[];
}

/** Below this many files a pool of threads costs more than it saves: each loads the pipeline and its grammars. */
const smallBatch = 12;

/** Files a worker takes at once: few enough to share the work evenly, enough to keep messages rare. */
const batchSize = 8;

/**
 * Renders files and writes their documents to the cache, in worker threads where there are many.
 *
 * @param files inputs with the key their document will have
 * @returns one result a file, in no particular order
 */
export async function renderFiles(
  files: { input: SourceInput; key: string }[],
  data: WorkerData,
): Promise<Rendered[]> {
  if (files.length === 0) return [];
  if (files.length <= smallBatch) return renderHere(files, data);
  const threads = Math.min(availableParallelism(), 8, Math.ceil(files.length / batchSize));
  const pool = new Tinypool({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: data,
  });
  try {
    const batches: Promise<Rendered[]>[] = [];
    for (let first = 0; first < files.length; first += batchSize) {
      batches.push(pool.run(files.slice(first, first + batchSize)) as Promise<Rendered[]>);
    }
    return (await Promise.all(batches)).flat();
  } finally {
    await pool.destroy();
  }
}

/** Renders one file and keeps its document under `key`. */
export async function renderInto(
  reader: Reader,
  documents: DocumentStore,
  input: SourceInput,
  key: string,
): Promise<Rendered> {
  const { post, document, unknownKeys, diagnostics } = await reader.read(input);
  if (!post || !document) return { id: input.id, entry: null, diagnostics };
  documents.write(key, document);
  return {
    id: input.id,
    entry: { post, key, images: document.images, unknownKeys, diagnostics },
    diagnostics,
  };
}

async function renderHere(
  files: { input: SourceInput; key: string }[],
  data: WorkerData,
): Promise<Rendered[]> {
  // Loaded on demand: an unchanged site needs neither Markdown nor Shiki.
  const { createReader } = await import('#markdown/index.ts');
  const reader = await createReader(data);
  const documents = openDocumentStore(data.documents);
  const rendered: Rendered[] = [];
  for (const { input, key } of files) rendered.push(await renderInto(reader, documents, input, key));
  return rendered;
}
