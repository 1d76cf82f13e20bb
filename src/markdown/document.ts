import type { Diagnostic } from '#diagnostics/index.ts';
import type { InstantKey, Moment, TimelineEntry } from '#incident/index.ts';
import type { Group, Trace } from '#trace/index.ts';

/** A heading of the body, for the table of contents. */
export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The id in the page; keeps Korean. */
  slug: string;
  text: string;
}

/** An image a body names. `key` is what slots and feeds refer to it by. */
export interface ImageReference {
  /** Absolute path of the file on disk for a local image (the first candidate), the URL for an external one. */
  key: string;
  kind: 'local' | 'external';
  /** Absolute paths a local address may mean, the likeliest first (`key` among them); empty for an external one. Which exists is the caller's to find out. */
  candidates: string[];
  /** As the author wrote it, after Liquid. */
  source: string;
  line: number;
  column: number;
}

/** A link of the body to another Markdown file of the content folder. In the HTML its address is `sf-post:N`, N being its index in `links`. */
export interface LinkReference {
  /** Absolute paths of the file it may mean, the likeliest first. */
  candidates: string[];
  /** As the author wrote it. */
  source: string;
  /** `#fragment` and `?query`, or ``: what follows the path. */
  suffix: string;
  line: number;
  column: number;
  /** True where it means a post that is not published: whoever knows what is says so. Of such a link only its words are shown. */
  isWithheld?: boolean;
}

/** What stands in a slot of the HTML: the name of the component and its props (JSON). */
export type Slot =
  | { component: 'Figure'; props: FigureProps }
  | { component: 'Image'; props: ImageProps }
  | { component: 'CodeBlock'; props: CodeBlockProps }
  | { component: 'Traceback'; props: TracebackProps }
  | { component: 'Timeline'; props: TimelineProps };

export interface ImageProps {
  /** Key of an ImageReference. */
  image: string;
  kind: 'local' | 'external';
  alt: string;
  /** Width and height the author gave in raw HTML, in CSS pixels. */
  width?: number | undefined;
  height?: number | undefined;
  /** Attributes of a raw `<img>` worth keeping, and the title of a Markdown image that cannot become a figure. */
  attributes?: Partial<Record<'class' | 'id' | 'style' | 'title' | 'align', string>> | undefined;
  /** The first image of a page loads eagerly, the others lazily. */
  loading: 'eager' | 'lazy';
  /** Where a link around the image goes. */
  href?: string | undefined;
}

export interface FigureProps extends ImageProps {
  /** Inline HTML of the caption. */
  captionHtml: string;
}

export interface CodeBlockProps {
  /** `<span class="line">…` rows as highlighted HTML: what goes inside `<pre><code>`. */
  codeHtml: string;
  /** The text as the author wrote it (notation comments removed), for copying and feeds. */
  text: string;
  /** Shiki's language id, `text` where none. */
  language: string;
  /** File name shown above the code. */
  title?: string | undefined;
  captionHtml?: string | undefined;
  lineNumbers: boolean;
  /** Number of the first line where line numbers are shown. */
  startLine: number;
  /** Extra classes Shiki's transformers put on `<pre>`: has-diff, has-highlighted, has-focused … */
  classes: string[];
}

export interface TracebackProps {
  /** The fence's text, verbatim. */
  text: string;
  /** Index of this traceback in its document, from 1: frames have the ids `tb1-f3`. */
  number: number;
  /** Text before, between and after the traces, and the traces, in their order; together they are the whole text. */
  segments: (
    | { kind: 'text'; text: string }
    | { kind: 'trace'; text: string; trace: Trace; groups: Group[]; details: FrameDetail[] }
  )[];
  captionHtml?: string | undefined;
}

/** What a page adds to a frame of a trace, in the frames' order. */
export interface FrameDetail {
  /** Where its line can be read in the repository. */
  href: string | null;
  /** Its source in colours; null where it is shown plain. */
  sourceHtml: string | null;
}

export interface TimelineProps {
  /** IANA name or offset: the zone of all instants below. */
  timeZone: string;
  /** What `sinceStart` of the entries counts from; null where nothing says it. */
  startedAt: Moment | null;
  /** As they are written; at least one. */
  entries: TimelineItem[];
}

/** An entry of a timeline. Its time is read, and stands no longer in its HTML. */
export interface TimelineItem extends TimelineEntry {
  /** Instants of the incident that it is the entry of. */
  marks: InstantKey[];
  /** Where the written time was a link, its address. */
  href?: string | undefined;
  /** HTML with slots of the document; empty where nothing stood behind the time. */
  html: string;
}

/** The part of a post that lists, feeds and cards show. */
export interface Excerpt {
  /** Where it was taken from, in the order of preference. */
  origin: 'front-matter' | 'marker' | 'first-paragraph' | 'none';
  /** HTML with slots of the document; balanced, without ids and footnote references. */
  html: string;
  /** One line of plain text, for meta description and cards. Not cut to a length. */
  text: string;
}

/** A body rendered: what the render cache keeps and what pages and feeds read. JSON. */
export interface RenderedDocument {
  /** HTML in which `<sf-slot id="3"></sf-slot>` stands for `slots[3]`. */
  html: string;
  slots: Slot[];
  /** The front matter's, else the text of the first heading, else null. */
  title: string | null;
  headings: Heading[];
  /** Ids of headings and of all else on the page that has one. */
  ids: string[];
  images: ImageReference[];
  links: LinkReference[];
  /** Absolute paths of local files that what was taken out as internal may name; empty in an internal site. */
  internalFiles: string[];
  /** Absolute paths of local files that the body may name, in any attribute. */
  files: string[];
  excerpt: Excerpt;
  /** True where the body holds more than the excerpt shows: a list says "Continue reading" and the page has `#more` (at the marker, after the first paragraph, or at the very start where the excerpt is the front matter's). */
  hasMore: boolean;
  /** Plain text of the body, code and tracebacks included, for search and reading time. */
  text: string;
  diagnostics: Diagnostic[];
}
