import { type Document, isMap, isScalar, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import { type Diagnostic, type DiagnosticCode, diagnose } from '#diagnostics/index.ts';

/** A YAML text taken apart: its values, and where each stands. */
export interface YamlFile {
  /** Null where it cannot be read or is no mapping. */
  values: Record<string, unknown> | null;
  /** Place of a key path in the real file; of the nearest parent where the path itself is not written. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
  /** Place of a key itself; of the last one where it is written twice. */
  placeOfKey(key: string): { line: number; column: number };
  diagnostics: Diagnostic[];
}

/** Codes the caller's kind of file has for a syntax error and a key written twice. */
export interface YamlCodes {
  syntax: DiagnosticCode;
  duplicate: DiagnosticCode;
}

/**
 * Reads YAML 1.2 (core schema: dates stay the text they are written as) with positions.
 *
 * @param text the YAML alone
 * @param firstLine line of `text`'s first line in the file
 */
export function readYaml(text: string, file: string, firstLine: number, codes: YamlCodes): YamlFile {
  const { document, lines } = parse(text);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const placeOfKey = (key: string) => at(offsetOfKey(document, key));
  const places = { placeOf, placeOfKey };
  const diagnostics: Diagnostic[] = [];
  for (const error of document.errors.slice(0, mostErrors)) {
    const place = { file, ...at(startOf(error, document)) };
    // One mistake often leads to several errors of its line.
    if (diagnostics.some(({ line }) => line === place.line)) continue;
    diagnostics.push(diagnose(codes.syntax, { language: 'YAML', reason: reasonOf(error.message) }, place));
  }
  if (diagnostics.length > 0) return { values: null, ...places, diagnostics };
  for (const { key, offset } of duplicateKeys(document)) {
    diagnostics.push(diagnose(codes.duplicate, { key }, { file, ...at(offset) }));
  }
  const values = valuesOf(document);
  if (typeof values === 'object') return { values, ...places, diagnostics };
  diagnostics.push(
    diagnose(codes.syntax, { language: 'YAML', reason: values }, { file, line: firstLine, column: 1 }),
  );
  return { values: null, ...places, diagnostics };
}

/** What stands behind so many errors is no YAML at all. */
const mostErrors = 20;

function parse(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'core',
    // `<<: *name`, which Ruby fills in.
    merge: true,
    uniqueKeys: false,
  });
  if (document.errors.length === 0 || document.errors.some(({ code }) => code === 'TAB_AS_INDENT'))
    return { document, lines };
  // Ruby and js-yaml take a tab before an item of a list over several lines; a blank in its place keeps all positions.
  const untabbed = text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length));
  if (untabbed === text) return { document, lines };
  const again = parse(untabbed);
  return again.document.errors.length === 0 ? again : { document, lines };
}

/** Where a mistake begins: of a quote or bracket that is never closed where it opens, not where the library gave up. */
function startOf({ message, pos: [end] }: YAMLParseError, document: Document): number {
  if (!neverClosed.test(message)) return end;
  const starts: number[] = [];
  visit(document, {
    Collection: (_, { flow, range }) => {
      if (flow && range?.[1] === end) starts.push(range[0]);
    },
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range?.[1] === end) starts.push(range[0]);
    },
  });
  return Math.min(end, ...starts);
}

/** `Missing closing "quote`, `Flow sequence in block collection must be sufficiently indented and end with a ]` */
const neverClosed = /^Missing closing (["'])quote|end with an? ([\]}])/;

/** The values of a document without syntax errors, or the reason why it has none. */
function valuesOf(document: Document): Record<string, unknown> | string {
  try {
    const value: unknown = document.contents === null ? {} : document.toJS({ maxAliasCount: 100 });
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    return 'it holds a single value, not "key: value" lines';
  } catch (error) {
    // The library throws for an alias without its anchor, and for aliases that would unfold into gigabytes.
    return reasonOf(error instanceof Error ? error.message : String(error));
  }
}

/** The library's message without its trailing position, ending without a full stop: it is put into a sentence. */
function reasonOf(message: string): string {
  const [, quote, bracket] = neverClosed.exec(message) ?? [];
  if (quote) return `a ${quote} is never closed`;
  if (bracket) return `a ${bracket === ']' ? '[' : '{'} is never closed`;
  if (message.startsWith('Maximum call stack')) return 'it is nested too deeply';
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
}

/** Keys that a map has twice, maps within maps and lists included. `<<` may stand as often as there are maps to fill in. */
function duplicateKeys(document: Document): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key) || key.source === '<<') continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ key: name, offset: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found.sort((a, b) => a.offset - b.offset);
}

function offsetOfKey(document: Document, key: string): number {
  if (!isMap(document.contents)) return 0;
  const keys = document.contents.items.map((pair) => pair.key).filter((node) => isScalar(node));
  return keys.findLast((node) => String(node.value) === key)?.range?.[0] ?? 0;
}

/** Offset of the value at a path; the key's own where the value is empty. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node) {
      const range = node.range as [number, number, number] | null | undefined;
      if (range) return range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}
