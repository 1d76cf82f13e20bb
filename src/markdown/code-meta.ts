import type { CodeLabel } from './code-language.ts';

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
 * Reads the info string after the language.
 *
 * `{2,5-7} title="src/app.py" showLineNumbers startLine=10 notrace` →
 * `{ highlights: '{2,5-7}', title: 'src/app.py', lineNumbers: true, startLine: 10, traceable: false }`
 */
export function readMeta(meta: string, label: CodeLabel): CodeMeta {
  const values = keyValues(meta);
  const start = values.get('startline') ?? values.get('start') ?? values.get('linenostart');
  const startLine = start === undefined ? label.startLine : Math.max(0, Number.parseInt(start, 10) || 1);
  const numbered = ['showlinenumbers', 'linenos', 'linenumbers', 'numberlines'].some(
    (key) => values.has(key) && values.get(key) !== 'false',
  );
  return {
    // Matches `{2,5-7}`.
    highlights: /\{[\d,\s-]+\}/.exec(meta)?.[0] ?? label.highlights,
    // Matches `/word/` between spaces.
    words: [...meta.matchAll(/(?:^|\s)(\/[^/\s][^/]*\/)(?=\s|$)/g)].map((match) => match[1]).join(' '),
    title:
      values.get('title') ??
      values.get('filename') ??
      values.get('file') ??
      bareFileName(meta) ??
      label.title,
    lineNumbers: numbered || startLine !== undefined,
    startLine: startLine ?? 1,
    traceable: !values.has('notrace'),
  };
}

/** `title="a b" start=3 linenos` → title: a b, start: 3, linenos: ``. Keys in lower case. */
function keyValues(meta: string): Map<string, string> {
  const values = new Map<string, string>();
  // Matches `title="a b"`, `title='a b'`, `start=3`, `title:app.py`, `linenos`.
  for (const match of meta.matchAll(/([A-Za-z][\w-]*)(?:[=:]\s?(?:"([^"]*)"|'([^']*)'|([^\s{}"',]+)))?/g)) {
    const key = (match[1] ?? '').toLowerCase();
    if (!values.has(key)) values.set(key, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return values;
}

/** The first word, where it looks like a file's name: Hexo's way (`js app.js`). */
function bareFileName(meta: string): string | undefined {
  // Matches `app.js`, `src/main/App.java` and `nginx.conf`.
  return /^([\w@./-]*[\w-]\.[A-Za-z]\w{0,9})(?=\s|$)/.exec(meta.trim())?.[1];
}
