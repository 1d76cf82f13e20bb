import { type DocumentStore, type Entry, openDocumentStore } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { Reader, SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import { inBatches, inProcesses } from './in-processes.ts';
import type { Batch, RenderSetting } from './render-worker.ts';

/** One file rendered: its entry, or only diagnostics where it has none. */
export interface Rendered {
  id: string;
  entry: Entry | null;
  diagnostics: Diagnostic[];
}

/** Below this many files a pool of processes costs more than it saves: each loads the pipeline and its grammars. */
const smallBatch = 12;

/** Files a worker takes at once: few enough to share the work evenly, enough to keep messages rare. */
const batchSize = 8;

/**
 * Renders files and writes their documents to the cache, in worker processes where there are many.
 *
 * @param files inputs with the key their document will have
 * @returns one result a file, in no particular order
 */
export async function renderFiles(
  files: { input: SourceInput; key: string }[],
  setting: RenderSetting,
): Promise<Rendered[]> {
  if (files.length === 0) return [];
  if (files.length <= smallBatch) return renderHere(files, setting);
  const batches = inBatches(files, batchSize).map((some): Batch => ({ setting, files: some }));
  return inProcesses<Batch, Rendered>(new URL('./render-worker.ts', import.meta.url), batches);
}

/** Renders one file and keeps its document under `key`. */
export async function renderInto(
  reader: Reader,
  documents: DocumentStore,
  input: SourceInput,
  key: string,
  site: Site,
): Promise<Rendered> {
  const { post, document, unknownKeys, incidentPlace, ...read } = await reader
    .read(input)
    .catch((error: unknown) => {
      // A bug of ours: whoever reports it needs to know which file brings it out.
      if (error instanceof Error) error.stack = `While rendering ${input.file}\n${error.stack}`;
      throw error;
    });
  // Loaded with the pipeline: an unchanged site asks for neither.
  const { secretFindings } = await import('#checks/index.ts');
  const secrets = await secretFindings(input, { site, now: Temporal.Now.instant() });
  const diagnostics = [...read.diagnostics, ...secrets];
  if (!post || !document) return { id: input.id, entry: null, diagnostics };
  documents.write(key, document);
  return {
    id: input.id,
    entry: {
      post,
      key,
      images: document.images,
      links: document.links,
      files: document.files,
      internalFiles: document.internalFiles,
      ids: document.ids,
      unknownKeys,
      incidentPlace,
      diagnostics,
    },
    diagnostics,
  };
}

async function renderHere(
  files: { input: SourceInput; key: string }[],
  setting: RenderSetting,
): Promise<Rendered[]> {
  // Loaded on demand: an unchanged site needs neither Markdown nor Shiki.
  const { createReader } = await import('#markdown/index.ts');
  const reader = await createReader(setting);
  const documents = openDocumentStore(setting.documents);
  const rendered: Rendered[] = [];
  for (const { input, key } of files)
    rendered.push(await renderInto(reader, documents, input, key, setting.site));
  return rendered;
}
