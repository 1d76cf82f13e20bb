import { relative, sep } from 'node:path';
import type { Finding } from '#checks/index.ts';
import { byPlace, type HiddenIn, hiddenColumns, type Severity } from '#diagnostics/index.ts';
import { excerptOf, shownFix, shownText } from './excerpt.ts';
import { isSamePage } from './page-address.ts';
import type { PanelQuestion, PanelReport, ReportedFile, ReportedFinding } from './report.ts';

/** What is known of a content folder besides what was found in it. */
export interface FoundIn {
  /** Absolute path of the content folder. */
  folder: string;
  /** The page of a file: its address as it stands in links, and its language. */
  pageOf(file: string): { address: string; lang: string } | null;
  /** A file's text as it was checked; null where it has changed since, for places are those of that text. */
  textOf(file: string): string | null;
  /** Address of the section that describes a rule. */
  docsOf(code: string): string | null;
}

/**
 * Answers the panel: all files in which something was found, and what it was for the page that asks and the files that it names. Silenced
 * findings are left out.
 *
 * Work and answer grow with what is asked for: of a site with thousands of findings a page is told those it shows.
 */
export function panelReport(
  findings: readonly Finding[],
  { page, files }: Pick<PanelQuestion, 'page' | 'files'>,
  found: FoundIn,
): PanelReport {
  // Of silenced ones too: the writer said that there is a secret, not that it may be shown.
  const hiddenIn = hiddenColumns(findings, '/');
  const byFile = Map.groupBy(
    findings.filter(({ silenced }) => silenced === undefined),
    ({ file }) => file,
  );
  const reported = [...byFile].map(([file, own]): ReportedFile => {
    const name = nameOf(file, found.folder);
    const of = found.pageOf(file);
    const isShown = of !== null && isSamePage(page, of.address);
    return {
      name,
      path: file,
      isShown,
      page: of?.address ?? null,
      lang: of?.lang ?? null,
      counts: countsOf(own),
      findings: isShown || files.includes(name) ? reportedOf(file, own, hiddenIn, found) : null,
    };
  });
  return { files: reported.sort(inOrder) };
}

function reportedOf(
  file: string,
  findings: readonly Finding[],
  hiddenIn: HiddenIn,
  { textOf, docsOf }: FoundIn,
): ReportedFinding[] {
  const written = textOf(file);
  const text = written === null ? null : shownText(written, file, hiddenIn);
  return findings.toSorted(worstFirst).map((finding) => {
    const { severity, code, title, message, why, help, line = null, column = null, fix } = finding;
    return {
      ...{ severity, code, title, message, why, help, line, column },
      excerpt: text === null ? null : excerptOf(text, finding),
      fix: text === null || !fix ? null : shownFix(text, fix),
      docs: docsOf(code),
    };
  });
}

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function worstFirst(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || byPlace(a, b);
}

function inOrder(a: ReportedFile, b: ReportedFile): number {
  const worst = ({ counts }: ReportedFile) => severities.findIndex((severity) => counts[severity] > 0);
  return Number(b.isShown) - Number(a.isShown) || worst(a) - worst(b) || (a.name < b.name ? -1 : 1);
}

/** A file that lies elsewhere has its absolute path, the folder itself its own name. */
function nameOf(file: string, folder: string): string {
  const path = relative(folder, file);
  const name = path === '' || path.startsWith('..') ? file : path;
  return name.split(sep).join('/').normalize('NFC');
}
