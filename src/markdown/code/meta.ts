import type { CodeLabel } from './label.ts';

/** What a fence's info string asks for besides the language. */
export interface CodeMeta {
  /** `{2,5-7}` as Shiki's transformer reads it; `` where there is none. */
  highlights: string;
  /** `/word/` marks of the info string, as Shiki's transformer reads them. */
  words: string;
  title: string | undefined;
  lineNumbers: boolean;
  startLine: number;
  /** False where `notrace` forbids to look for a traceback. */
  traceable: boolean;
}

/**
 * Reads the info string after the language, in the dialects of the generators that posts come from.
 *
 * `{2,5-7} title="src/app.py" showLineNumbers startLine=10 notrace` →
 * `{ highlights: '{2,5-7}', title: 'src/app.py', lineNumbers: true, startLine: 10, traceable: false }`
 *
 * @param lines number of lines of the block: nothing beyond is highlighted
 */
export function readMeta(meta: string, label: CodeLabel, lines = Number.POSITIVE_INFINITY): CodeMeta {
  const values = keyValues(meta);
  const value = (...keys: string[]) =>
    keys.map((key) => values.get(key)).find((found) => found !== undefined);
  const start = value('startline', 'start', 'linenostart', 'startfrom', 'linenums') ?? numberedFrom(meta);
  const startLine = start ? Math.max(0, Number.parseInt(start, 10) || 1) : label.startLine;
  const numbered = value('showlinenumbers', 'linenos', 'linenumbers', 'numberlines', 'linenums');
  return {
    highlights: rangesWithin(lines, value('hl_lines', 'highlight') || bracedRanges(meta) || label.highlights),
    words: wordMarks(meta),
    title: value('title', 'filename', 'file') || bareFileName(meta) || label.title,
    lineNumbers: startLine !== undefined || (numbered !== undefined && numbered !== 'false'),
    startLine: startLine ?? 1,
    traceable: !values.has('notrace'),
  };
}

/** `title="a b" start=3 linenos` → title: a b, start: 3, linenos: ``. Keys in lower case. */
function keyValues(meta: string): Map<string, string> {
  const values = new Map<string, string>();
  // Matches `title="a b"`, `title='a b'`, `hl_lines=[1,"3-5"]`, `start=3`, `title:app.py`, `linenos`.
  const pair = /([A-Za-z][\w-]*)(?:[=:]\s?(?:"([^"]*)"|'([^']*)'|(\[[^\]]*\])|([^\s{}"',]+)))?/g;
  for (const [, key = '', ...given] of meta.matchAll(pair)) {
    const name = key.toLowerCase();
    if (!values.has(name)) values.set(name, given.find((text) => text !== undefined) ?? '');
  }
  return values;
}

/** The number of `showLineNumbers{5}` (rehype-pretty-code). */
function numberedFrom(meta: string): string | undefined {
  return /showlinenumbers\{(\d+)\}/i.exec(meta)?.[1];
}

/** `{2,5-7}`, where it does not belong to the word in front of it. */
function bracedRanges(meta: string): string | undefined {
  return /(?:^|[\s}"'])\{([\d,\s-]+)\}/.exec(meta)?.[1];
}

/** `2 5-900`, `[2,"5-900"]` and `{2,5-900}` of a block of seven lines → `{2,5-7}`; `` where nothing is left. */
function rangesWithin(lines: number, written: string): string {
  // Matches `5-900` and `2`.
  const ranges = [...written.matchAll(/(\d+)(?:-(\d+))?/g)].slice(0, mostMarks).flatMap(([, from, to]) => {
    const last = Math.min(Number(to ?? from), lines);
    return Number(from) > last ? [] : [last === Number(from) ? from : `${from}-${last}`];
  });
  return ranges.length === 0 ? '' : `{${ranges.join(',')}}`;
}

/** `/word/` between spaces. */
function wordMarks(meta: string): string {
  const marks = new Set([...meta.matchAll(/(?:^|\s)(\/[^/\s][^/]*\/)(?=\s|$)/g)].map((match) => match[1]));
  return [...marks].slice(0, mostWords).join(' ');
}

/** Marks read of one info string: more are no help to a reader, and each costs a walk over the code. */
const mostMarks = 200;
const mostWords = 10;

/** The first word, where it looks like a file's name: Hexo's way (`js app.js`). */
function bareFileName(meta: string): string | undefined {
  // Matches `app.js`, `src/main/App.java` and `nginx.conf`.
  return /^([\w@./-]*[\w-]\.[A-Za-z]\w{0,9})(?=\s|$)/.exec(meta.trim())?.[1];
}
