import { basename, resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import type { Redaction } from '#checks/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import { candidateOf, type PastedTraceback, type TimelineCandidate } from '#drafts/index.ts';
import type { Site } from '#site/index.ts';
import { commitsBetween } from '#source/index.ts';
import type { Trace } from '#trace/index.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { readText } from '../read-text.ts';
import { type LoggedTrace, tracesIn, withoutDisclosures } from './pasted-material.ts';

/** What goes into a post from elsewhere, placeholders for what it would give away put in. */
export interface Material {
  traceback: (PastedTraceback & { trace: Trace }) | null;
  commits: { range: string; candidates: TimelineCandidate[] } | null;
  /** What the placeholders stand for. */
  redacted: Redaction[];
  /** How many stack traces of the log, and how many commits of the range, are not in it. */
  left: { traces: number; commits: number };
}

/** So many commits are a timeline still. */
const mostCommits = 100;

/** Where material comes from. */
export interface MaterialSource {
  /** A file, or `-` for what is piped in. */
  log: string | null;
  /** Commits of a deploy, as `git log` takes them. */
  range: string | null;
  /** The folder of their repository. */
  repository: string;
}

/**
 * Reads a log and a deploy.
 *
 * @param cwd absolute path that relative ones start from
 * @param choose which of several stack traces; null where the writer broke off
 * @returns null where the writer broke off
 */
export async function readMaterial(
  { log, range, repository }: MaterialSource,
  cwd: string,
  site: Site,
  choose: (traces: readonly LoggedTrace[]) => Promise<LoggedTrace | null>,
): Promise<Material | { problem: Diagnostic } | null> {
  const read = log === null ? null : await readLog(log, cwd);
  if (read && 'problem' in read) return read;
  const traces = read ? tracesIn(read.text) : [];
  if (log !== null && traces.length === 0) return { problem: commandLineProblem('SF5062', { path: log }) };
  const found = range === null ? null : commitsBetween(range, resolve(cwd, repository), mostCommits);
  if (found && 'reason' in found)
    return { problem: commandLineProblem('SF5063', { range: range ?? '', reason: found.reason }) };

  const chosen = traces.length === 0 ? null : await choose(traces);
  if (traces.length > 0 && chosen === null) return null;
  const candidates = (found?.commits ?? []).map(candidateOf);
  const pasted = [...(chosen ? [chosen.text] : []), ...candidates.map(({ text }) => text)];
  const { texts, found: redacted } = await withoutDisclosures(pasted, site);
  const text = chosen ? texts.shift() : undefined;
  return {
    traceback: chosen && text !== undefined ? tracebackOf(text, chosen, log === '-' ? null : log) : null,
    commits:
      range === null
        ? null
        : { range, candidates: candidates.map(({ at }, index) => ({ at, text: texts[index] ?? '' })) },
    redacted,
    left: { traces: Math.max(0, traces.length - 1), commits: found?.left ?? 0 },
  };
}

async function readLog(file: string, cwd: string): Promise<{ text: string } | { problem: Diagnostic }> {
  if (file === '-') return { text: await textOf(process.stdin) };
  return readText(resolve(cwd, file));
}

/** What is proposed comes of the text with its placeholders: a title must not say what the traceback no longer does. */
function tracebackOf(text: string, { line, trace }: LoggedTrace, log: string | null): Material['traceback'] {
  const [read] = tracesIn(text);
  return { text, name: log === null ? null : basename(log), line, trace: read?.trace ?? trace };
}
