import ts from 'typescript';

/** One import of a source file. */
export interface FoundImport {
  specifier: string;
  /** Line in the file, from 1. */
  line: number;
  /** True where nothing of it is left at run time. */
  typeOnly: boolean;
}

/**
 * Reads every import of a file: static, dynamic, re-exports and `import('…')` types.
 *
 * @param name the file's name; of an `.astro` file the front matter and the scripts are read
 */
export function importsOf(name: string, text: string): FoundImport[] {
  if (!name.endsWith('.astro')) return importsOfTypeScript(text, 0);
  return scriptsOf(text).flatMap(({ code, lineOffset }) => importsOfTypeScript(code, lineOffset));
}

/** Lines of a file, from 1, where it asks for the present time. */
export function clockReadsOf(text: string): number[] {
  // Matches `Temporal.Now.instant()`, `Date.now()` and `new Date()`.
  const clock = /\bTemporal\.Now\b|\bDate\.now\(|\bnew Date\(\)/;
  return text.split('\n').flatMap((line, index) => (clock.test(line) ? [index + 1] : []));
}

function scriptsOf(text: string): { code: string; lineOffset: number }[] {
  const lineOffset = (index: number) => text.slice(0, index).split('\n').length - 1;
  // Matches the front matter between two lines of `---`, and `<script lang="ts">…</script>`.
  const parts = [/^\s*---\r?\n(.*?)^---\s*$/ms, /<script\b[^>]*>(.*?)<\/script>/gs];
  return parts.flatMap((part) =>
    [...text.matchAll(new RegExp(part, part.flags.replace('g', '').concat('gd')))].map((match) => {
      const [from = 0, to = 0] = match.indices?.[1] ?? [];
      return { code: text.slice(from, to), lineOffset: lineOffset(from) };
    }),
  );
}

function importsOfTypeScript(code: string, lineOffset: number): FoundImport[] {
  const file = ts.createSourceFile('read.ts', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: FoundImport[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ specifier: specifier.text, line: line + 1 + lineOffset, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node.importClause));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, isTypeExport(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((name) => name.isTypeOnly)
  );
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const names = node.exportClause;
  return (
    names !== undefined &&
    ts.isNamedExports(names) &&
    names.elements.length > 0 &&
    names.elements.every((name) => name.isTypeOnly)
  );
}
