import type { LanguageServer } from './language-client.ts';

/** The parts of a JSON Schema that say what a key may hold. */
interface KeySchema {
  description?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: KeySchema[];
  items?: KeySchema;
  properties?: Record<string, KeySchema>;
}

/** A line of YAML, and what the schema says of its key; empty where it says nothing. */
export interface DescribedLine {
  text: string;
  about: string;
}

/** YAML that has every key of a schema, those of maps and of lists of maps included, each on a line of its own. */
export function everyKey({ properties = {} }: KeySchema, indent = ''): DescribedLine[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const about = schema.description ?? '';
    const [first = {}] = schema.anyOf ?? [schema];
    const map = first.items ?? first;
    if (!map.properties || Object.keys(map.properties).length === 0)
      return [{ text: `${indent}${key}: ${sampleOf(first)}`, about }];
    const start = { text: `${indent}${key}:`, about };
    if (map === first) return [start, ...everyKey(map, `${indent}  `)];
    const [item, ...more] = everyKey(map, `${indent}    `);
    const dashed = item ? [{ ...item, text: item.text.replace(/^( *) {2}(?=\S)/, '$1- ') }] : [];
    return [start, ...dashed, ...more];
  });
}

/** A value that the schema takes, but for patterns. */
function sampleOf({ type, enum: words, items, anyOf }: KeySchema): string {
  const [kind] = [type].flat();
  if (anyOf?.[0]) return sampleOf(anyOf[0]);
  if (words) return String(words[0]);
  if (kind === 'object') return '{ x: x }';
  if (kind === 'array') return `[${items ? sampleOf(items) : 'x'}]`;
  return kind === 'boolean' ? 'true' : kind === 'integer' || kind === 'number' ? '1' : 'x';
}

/**
 * Lines whose key the server does not explain with the words of the schema.
 *
 * @param whole makes the file's text of the YAML
 */
export async function unexplained(
  server: LanguageServer,
  uri: string,
  lines: readonly DescribedLine[],
  whole: (yaml: string) => string = (yaml) => yaml,
): Promise<string[]> {
  const silent: string[] = [];
  for (const [index, { text, about }] of lines.entries()) {
    const marked = lines.map((line) => line.text).with(index, text.replace(/\w/, '$&‸'));
    const told = await server.hover(uri, whole(marked.join('\n')));
    // Signs that mean something in Markdown are escaped there.
    if (about === '' || !told.replaceAll('\\', '').includes(about)) silent.push(text);
  }
  return silent;
}
