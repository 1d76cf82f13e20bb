import type { Severity } from '#diagnostics/index.ts';

/**
 * What the panel and the dev server say to each other, over the channel on which Vite tells browsers what has changed: the server says that
 * it has checked, the panel asks for what it shows, the server reports.
 */
export const panelEvents = {
  checked: 'sunfish:checked',
  ask: 'sunfish:ask',
  report: 'sunfish:report',
} as const;

/** What the panel asks for. JSON. */
export interface PanelQuestion {
  /** The path of the page it stands in, as the browser has it. */
  page: string;
  /** Whether the server had no such page: who looks for one is told why it is not there. */
  isMissing: boolean;
  /** Names of the files whose findings it shows besides those of the page. */
  files: string[];
}

/** Whether it is one: what comes over the channel may come from anybody who has the page. */
export function isPanelQuestion(asked: unknown): asked is PanelQuestion {
  if (typeof asked !== 'object' || asked === null) return false;
  const { page, isMissing, files } = asked as Partial<Record<keyof PanelQuestion, unknown>>;
  return typeof page === 'string' && typeof isMissing === 'boolean' && Array.isArray(files);
}

/** What was found in a content folder, as far as the panel shows it. JSON, without secrets. */
export interface PanelReport {
  /** Files with findings: the one of the page first, then by the worst that they have, then by name. */
  files: ReportedFile[];
}

export interface ReportedFile {
  /** Path below the content folder, `/` separated: `posts/2026-07-29-full.md`. */
  name: string;
  /** Absolute path, for who opens it in an editor. */
  path: string;
  /** Whether the page that asks is its page. */
  isShown: boolean;
  /** Address of its page, the base included; null where it has none. */
  page: string | null;
  /** BCP 47, of its text. */
  lang: string | null;
  counts: Record<Severity, number>;
  /** The worst first; null where nobody asked for them. */
  findings: ReportedFinding[] | null;
}

export interface ReportedFinding {
  severity: Severity;
  /** Code of the catalogue or id of a rule. */
  code: string;
  title: string;
  message: string;
  why: string;
  help: string;
  line: number | null;
  column: number | null;
  /** The line at fault; null where there is none, or the file is no longer as it was checked. */
  excerpt: Excerpt | null;
  fix: ShownFix | null;
  /** Address of the section that describes the rule, where the site has it. */
  docs: string | null;
}

/** A piece of a line. */
export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

/** What a fix would change, within the lines that it changes. */
export interface ShownFix {
  before: string;
  removed: string;
  inserted: string;
  after: string;
}
