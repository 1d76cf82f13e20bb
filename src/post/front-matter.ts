import matter from 'gray-matter';
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { readYaml } from '#site/index.ts';
import { tomlPlace } from './toml-places.ts';

/** A source file taken apart. */
export interface FrontMatter {
  language: 'yaml' | 'toml' | 'json' | null;
  /** Null where it cannot be read; empty where there is none. */
  values: Record<string, unknown> | null;
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
  /** Place of a key path in the file, as near as the language allows. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
  /** Place of a key itself. */
  placeOfKey(key: string): { line: number; column: number };
  diagnostics: Diagnostic[];
}

const nowhere = {
  placeOf: () => ({ line: 1, column: 1 }),
  placeOfKey: () => ({ line: 1, column: 1 }),
};

/** Delimiters by the language they open. Source: gray-matter's README; Hugo's "Front matter" page for `+++` and the bare `{`. */
const openings = [
  // `---`, `--- ` or `---toml`; four dashes are a rule of the text
  { pattern: /^---(?!-)[ \t]*([a-z]*)[ \t]*(?:\r?\n|$)/i, delimiter: '---' },
  // `+++`
  { pattern: /^\+\+\+(?!\+)[ \t]*()(?:\r?\n|$)/, delimiter: '+++' },
  // `;;;`
  { pattern: /^;;;(?!;)[ \t]*()(?:\r?\n|$)/, delimiter: ';;;' },
] as const;

const languages: ReadonlyMap<string, 'yaml' | 'toml' | 'json'> = new Map([
  ['', 'yaml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);

/**
 * Splits a post into front matter and body: YAML between `---`, TOML between `+++`, JSON between `;;;`, after `---json`, or
 * as a bare object at the top. No front matter at all is allowed. Code (`---js`) is refused and never run.
 *
 * @param text the file's text, with or without a byte order mark, any line ends
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const jsonEnd = bareJsonEnd(source);
  if (jsonEnd !== null) {
    const block = { language: 'json', delimiter: ';;;', text: source.slice(0, jsonEnd), line: 1 } as const;
    return takeApart(source, block, jsonEnd, file);
  }
  for (const { pattern, delimiter } of openings) {
    const match = pattern.exec(source);
    if (!match) continue;
    const name = (match[1] ?? '').toLowerCase();
    const language = delimiter === '+++' ? 'toml' : delimiter === ';;;' ? 'json' : languages.get(name);
    if (!language)
      return refused(source, diagnose('SF1003', { language: name }, { file, line: 1, column: 4 }));
    const end = closingLine(source, delimiter, match[0].length);
    if (end === null) return refused(source, diagnose('SF1002', { delimiter }, { file, line: 1, column: 1 }));
    const block = { language, delimiter, text: source.slice(match[0].length, end.start), line: 2 };
    return takeApart(source, block, end.next, file);
  }
  return {
    language: null,
    values: {},
    body: source,
    bodyLine: 1,
    ...nowhere,
    diagnostics: [],
  };
}

function refused(source: string, diagnostic: Diagnostic): FrontMatter {
  return {
    language: null,
    values: null,
    body: source,
    bodyLine: 1,
    ...nowhere,
    diagnostics: [diagnostic],
  };
}

/** The text between the delimiters. */
interface WrittenBlock {
  language: 'yaml' | 'toml' | 'json';
  delimiter: string;
  text: string;
  /** Line of the file on which the text starts, from 1. */
  line: number;
}

/**
 * Reads the block through gray-matter, with engines that keep dates as text and know positions.
 *
 * gray-matter gets it quoted, as one line: it takes `---x` at the start of any line for the end, and its test for an empty
 * block takes quadratic time over blank lines.
 */
function takeApart(source: string, written: WrittenBlock, bodyStart: number, file: string): FrontMatter {
  const { language, delimiter, text, line } = written;
  let block: Block = { values: {}, ...nowhere, diagnostics: [] };
  const engine = (quoted: string) => {
    block = readBlock(language, JSON.parse(quoted) as string, file, line);
    return block.values ?? {};
  };
  // With options given, gray-matter does not cache by content.
  matter(`${delimiter}\n${JSON.stringify(text)}\n${delimiter}\n`, {
    language,
    delimiters: delimiter,
    engines: { [language]: engine },
  });
  const body = source.slice(bodyStart);
  return { language, ...block, body, bodyLine: source.slice(0, bodyStart).split('\n').length };
}

type Block = Pick<FrontMatter, 'values' | 'placeOf' | 'placeOfKey' | 'diagnostics'>;

function readBlock(language: 'yaml' | 'toml' | 'json', text: string, file: string, firstLine: number): Block {
  if (language === 'yaml') return readYaml(text, file, firstLine, { syntax: 'SF1001', duplicate: 'SF1008' });
  const placeOfKey = (key: string) => keyPlace(text, key, firstLine);
  const within = placeWithin(language, text, file, firstLine);
  const placeOf = (path: readonly PropertyKey[]) =>
    (path.length > 1 ? within(path) : null) ?? placeOfKey(String(path[0] ?? ''));
  try {
    const values =
      language === 'toml' ? (plain(parseToml(text)) as Record<string, unknown>) : parseJson(text);
    return { values, placeOf, placeOfKey, diagnostics: [] };
  } catch (error) {
    const { reason, line, column } = syntaxError(error, text);
    const place = { file, line: line + firstLine - 1, column };
    return {
      values: null,
      placeOf,
      placeOfKey,
      diagnostics: [diagnose('SF1001', { language: language.toUpperCase(), reason }, place)],
    };
  }
}

/** Finds the places of keys within keys. What is JSON is YAML as well, whose reader knows where everything stands. */
function placeWithin(
  language: 'toml' | 'json',
  text: string,
  file: string,
  firstLine: number,
): (path: readonly PropertyKey[]) => { line: number; column: number } | null {
  if (language === 'toml') return (path) => tomlPlace(text, path, firstLine);
  return (path) => readYaml(text, file, firstLine, { syntax: 'SF1001', duplicate: 'SF1008' }).placeOf(path);
}

function parseJson(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new SyntaxError('it is no object');
}

/** TOML's dates as the text they stand for: a local date has no zone, and its zone is the site's, not this machine's. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function syntaxError(error: unknown, text: string): { reason: string; line: number; column: number } {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  if (error instanceof TomlError) {
    return {
      reason: message.replace(/^Invalid TOML document: /, ''),
      line: error.line,
      column: error.column,
    };
  }
  const position = jsonErrorPosition(message, text);
  const before = text.slice(0, position).split('\n');
  return {
    // "Unexpected token 'a', ..."gs": [a]" is not valid JSON", "Expected ',' … in JSON at position 31 (line 3 column 1)"
    reason: message.replace(/, (?:\.\.\.)?".*is not valid JSON$| in JSON at position .*$/, ''),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}

/** V8 names no position for a token that cannot begin a value: it is the first of its kind at the start or behind `[`, `,` or `:`. */
function jsonErrorPosition(message: string, text: string): number {
  const [, named] = /at position (\d+)/.exec(message) ?? [];
  if (named !== undefined) return Number(named);
  // `"a text"`, a number or word, a single character
  const tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|[\w.+-]+|[^\s]/g);
  let before = ':';
  for (const { 0: token, index } of tokens) {
    const beginsValue = /^(?:["[{\d-]|(?:true|false|null)$)/.test(token);
    const isEmptyList = before === '[' && token === ']';
    if (/^[[,:]$/.test(before) && !beginsValue && !isEmptyList) return index;
    before = token;
  }
  return text.length;
}

/** The line that begins with a key, quoted or not; the first line where none does. */
function keyPlace(text: string, key: string, firstLine: number): { line: number; column: number } {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => {
    const start = line.trimStart().replace(/^["']/, '');
    return start.startsWith(key) && /^["']?\s*[=:]/.test(start.slice(key.length));
  });
  const column = (lines[index]?.search(/\S/) ?? 0) + 1;
  return index < 0 ? { line: firstLine, column: 1 } : { line: index + firstLine, column };
}

/** Where the closing delimiter's line starts, and where the next one does. */
function closingLine(
  source: string,
  delimiter: string,
  from: number,
): { start: number; next: number } | null {
  for (let start = from; start < source.length; ) {
    const newline = source.indexOf('\n', start);
    const next = newline < 0 ? source.length : newline + 1;
    if (source.startsWith(delimiter, start) && source.slice(start + delimiter.length, next).trim() === '')
      return { start, next };
    start = next;
  }
  return null;
}

/** End of a bare JSON object at the top, as Hugo writes it: the line that is `}` alone, or the end of its one line. */
function bareJsonEnd(source: string): number | null {
  if (!/^\{\s*(?:\n|")/.test(source)) return null;
  const oneLine = /^\{"[^\n]*\}[ \t]*(?=\r?\n|$)/.exec(source);
  const end = oneLine ? oneLine[0].length : /\n\}[ \t]*(?=\r?\n|$)/.exec(source);
  if (end === null) return null;
  return typeof end === 'number' ? end : end.index + end[0].length;
}
