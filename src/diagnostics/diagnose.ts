import { type CatalogueEntry, catalogue, type DiagnosticCode } from './catalogue/index.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

/**
 * Makes a Diagnostic from its catalogue entry.
 *
 * @param code permanent code of the catalogue
 * @param values texts for the `{name}` holes of the entry's message, why and help
 * @param place where it is
 * @param severity only to override the catalogue's own (for example errors of native content that are warnings in a foreign source)
 */
export function diagnose(
  code: DiagnosticCode,
  values: Readonly<Record<string, string | number>>,
  place: Place,
  severity?: Severity,
): Diagnostic {
  const entry = catalogue[code];
  return { ...place, code, ...wordsOf(entry, values), severity: severity ?? entry.severity };
}

/** The texts of an entry, its `{name}` holes filled. */
export function wordsOf(
  { title, message, why, help }: CatalogueEntry,
  values: Readonly<Record<string, string | number>>,
): Pick<Diagnostic, 'title' | 'message' | 'why' | 'help'> {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
  return { title, message: fill(message), why: fill(why), help: fill(help) };
}
