import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader, type RenderedDocument, type Slot } from '#markdown/index.ts';
import { readSite, type Site } from '#site/index.ts';

const root = fileURLToPath(new URL('../fixtures/markdown/', import.meta.url));

/** Names of the sub-folders of a folder of fixtures; `` is the folder of the stages. */
export function foldersIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A case: `input.md` and, where the site matters, its `site.yml` or `_config.yml`. */
export interface Case {
  folder: string;
  input: string;
  site: Site;
}

export function readCase(name: string): Case {
  const folder = path.join(root, name);
  const jekyll = path.join(folder, '_config.yml');
  const native = path.join(folder, 'site.yml');
  const config = [jekyll, native].find((file) => existsSync(file));
  const text = config === undefined ? '' : readFileSync(config, 'utf8');
  return {
    folder,
    input: readFileSync(path.join(folder, 'input.md'), 'utf8'),
    site: siteOf(text, config === jekyll ? 'jekyll' : 'native'),
  };
}

/** The site of a configuration's text. */
export function siteOf(settings: string, kind: Site['kind'] = 'native'): Site {
  const text = `title: Night shift\nurl: https://night.example\n${settings}`;
  const { site } = readSite({ text, file: '/site/site.yml', kind, name: 'site', overrides: {} });
  if (!site) throw new Error(`No site can be read from ${settings}`);
  return site;
}

/** A post of a site as its document. Its file is `/site/posts/2026-01-02-night.md`: nothing of it is on the disk. */
export async function documentOf(text: string, site: Site = siteOf('')): Promise<RenderedDocument> {
  const reader = await createReader({ site, contentDir: '/site' });
  const id = 'posts/2026-01-02-night.md';
  const input = { id, kind: 'post', file: `/site/${id}`, draft: false, text, diagnostics: [] } as const;
  const { document, diagnostics } = await reader.read({ ...input, diagnostics: [] });
  if (!document) throw new Error(`No document: ${diagnostics.map(({ message }) => message).join(' ')}`);
  return document;
}

/** Facts of a document that its HTML does not show, as a reader of a fixture wants them. */
export function factsOf(document: RenderedDocument, wanted: readonly Fact[]): Record<string, unknown> {
  return Object.fromEntries(wanted.map((fact) => [fact, facts[fact](document)]));
}

export type Fact = keyof typeof facts;

const facts = {
  title: ({ title }) => title,
  headings: ({ headings }) => headings.map(({ depth, slug, text }) => `${depth} #${slug} ${text}`),
  imageSources: ({ images }) => images.map(({ source }) => source),
  images: ({ images }) => images.map((image) => ({ ...image })),
  links: ({ links }) => links,
  internalFiles: ({ internalFiles }) => internalFiles,
  text: ({ text }) => text.split('\n'),
  slots: ({ slots }) => slots.map(slotFacts),
  code: ({ slots }) => slots.flatMap(({ props }) => ('text' in props ? [props.text] : [])),
  excerpt: ({ excerpt }) => excerpt,
  hasMore: ({ hasMore }) => hasMore,
  diagnostics: ({ diagnostics }) =>
    diagnostics.map(
      ({ code, severity, line, column, message }) => `${line}:${column} ${severity} ${code} ${message}`,
    ),
} satisfies Record<string, (document: RenderedDocument) => unknown>;

/** A traceback's parts are the trace room's affair: here only what was found, and that nothing of the text is lost. */
function slotFacts(slot: Slot): unknown {
  if (slot.component !== 'Traceback') return slot;
  const { segments, ...props } = slot.props;
  const parts = segments.map((segment) => {
    if (segment.kind === 'text') return { text: segment.text };
    const { runtime, exceptions, primary, frames } = segment.trace;
    return { trace: runtime, error: exceptions[primary]?.type, frames: frames.length };
  });
  return { component: slot.component, props, parts };
}
