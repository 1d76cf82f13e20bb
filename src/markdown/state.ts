import type { Root } from 'hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Diagnostic } from '#diagnostics/index.ts';
import { type DiagnosticCode, diagnose, type Severity } from '#diagnostics/index.ts';
import type { Incident } from '#incident/index.ts';
import type { Site, SourceRepository } from '#site/index.ts';
import type { OriginRules } from '#trace/index.ts';
import type { Excerpt, Heading, ImageReference, LinkReference, Slot } from './document.ts';

/** What the stages know and collect about one body. Travels as `file.data.sunfish`, from the first stage to the last. */
export interface RenderState {
  /** Path of the source file. */
  file: string;
  contentDir: string;
  lang: string;
  /** Title of the front matter; where it has none, of the first heading once that was found. */
  title: string | null;
  /** Whose code the paths of tracebacks are. */
  origins: OriginRules;
  /** Where frames of the application link to. */
  source: SourceRepository | null;
  /** The incident the post tells of. */
  incident: Incident | null;
  /** Whether Unix times get readable ones beside them; null where the author does not say. */
  unixTimes: boolean | null;
  /** The author's own words for lists (`excerpt` or `description` of the front matter). */
  excerptText: string | null;
  /** The post's own marker (`excerpt_separator`) or the site's. */
  excerptSeparator: string | null;
  /** Lines of the file that held nothing but a `{% raw %}` wrapper: left out of code. */
  droppedLines: ReadonlySet<number>;
  /** Where a place of the text that was parsed stands in the file. */
  locate: (point: { line: number; column: number }) => { line: number; column: number };
  diagnostics: Diagnostic[];
  headings: Heading[];
  /** Ids of all that has one. */
  ids: string[];
  images: ImageReference[];
  links: LinkReference[];
  /** Absolute paths of local files that what was taken out as internal may name. */
  internalFiles: string[];
  /** Absolute paths of local files that the text may name. */
  files: string[];
  slots: Slot[];
  excerpt: Excerpt;
  /** The excerpt's tree, whose slots are the document's; the last stage makes HTML of it. */
  excerptTree: Root | null;
  /** Plain text of the body. */
  text: string;
  hasMore: boolean;
  /** Problems reported once a file, by code and kind. */
  reported: Set<string>;
}

declare module 'vfile' {
  interface DataMap {
    sunfish: RenderState;
  }
}

/** A state with nothing collected yet. */
export function newState(
  given: Pick<RenderState, 'file' | 'contentDir' | 'lang'> & Partial<RenderState>,
): RenderState {
  return {
    title: null,
    origins: {},
    source: null,
    incident: null,
    unixTimes: null,
    excerptText: null,
    excerptSeparator: null,
    droppedLines: new Set(),
    locate: (point) => point,
    diagnostics: [],
    headings: [],
    ids: [],
    images: [],
    links: [],
    internalFiles: [],
    files: [],
    slots: [],
    excerpt: { origin: 'none', html: '', text: '' },
    excerptTree: null,
    text: '',
    hasMore: false,
    reported: new Set(),
    ...given,
  };
}

/** The state of a file in the pipeline; made on the spot where Astro runs the plugins on a file of its own. */
export function stateOf(file: VFile, site: Site): RenderState {
  const path = file.path ?? 'unknown.md';
  file.data.sunfish ??= newState({
    file: path,
    contentDir: file.cwd,
    lang: site.lang,
    origins: { app: site.app, library: site.library },
    source: site.source,
  });
  return file.data.sunfish;
}

/** Reports a problem at a place of the text. */
export function report(
  state: RenderState,
  code: DiagnosticCode,
  values: Readonly<Record<string, string | number>>,
  point: Point | undefined,
  severity?: Severity,
): void {
  const place = point ? state.locate(point) : {};
  state.diagnostics.push(diagnose(code, values, { file: state.file, ...place }, severity));
}

/** Severity of a problem that Jekyll says nothing about: an error of native content, a warning in a foreign source. */
export function severityIn(site: Site): Severity {
  return site.kind === 'jekyll' ? 'warning' : 'error';
}

/** Reports a problem the first time its `kind` is met in a file: twenty equal warnings say no more than one. */
export function reportOnce(
  state: RenderState,
  kind: string,
  ...rest: Parameters<typeof report> extends [RenderState, ...infer R] ? R : never
): void {
  const key = `${rest[0]} ${kind}`;
  if (state.reported.has(key)) return;
  state.reported.add(key);
  report(state, ...rest);
}
