import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { type Diagnostic, type DiagnosticCode, diagnose } from '#diagnostics/index.ts';

/** A YAML text taken apart: its values, and where each stands. */
export interface YamlFile {
  /** Null where it cannot be read or is no mapping. */
  values: Record<string, unknown> | null;
  /** Place of a key path in the real file; of the nearest parent where the path itself is not written. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
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
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const diagnostics: Diagnostic[] = document.errors
    .filter(isGrave)
    .map((error) =>
      diagnose(
        codes.syntax,
        { language: 'YAML', reason: reasonOf(error.message) },
        { file, ...at(error.pos[0]) },
      ),
    );
  if (diagnostics.length > 0) return { values: null, placeOf, diagnostics };
  for (const { key, offset } of duplicateKeys(document)) {
    diagnostics.push(diagnose(codes.duplicate, { key }, { file, ...at(offset) }));
  }
  const value: unknown = document.contents === null ? {} : document.toJS({ maxAliasCount: 100 });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { values: value as Record<string, unknown>, placeOf, diagnostics };
  }
  const reason = 'it holds a single value, not "key: value" lines';
  diagnostics.push(
    diagnose(codes.syntax, { language: 'YAML', reason }, { file, line: firstLine, column: 1 }),
  );
  return { values: null, placeOf, diagnostics };
}

/** A `]` in the first column is read by Ruby and js-yaml alike, and its meaning is not in doubt. */
function isGrave({ code, message }: YAMLParseError): boolean {
  return !(code === 'BAD_INDENT' && message.includes('must be sufficiently indented'));
}

/** The library's message without its trailing position, ending without a full stop: it is put into a sentence. */
function reasonOf(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
}

function duplicateKeys(document: Document): { key: string; offset: number }[] {
  if (!isMap(document.contents)) return [];
  const seen = new Set<string>();
  return document.contents.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ key: name, offset: key.range?.[0] ?? 0 }];
  });
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
