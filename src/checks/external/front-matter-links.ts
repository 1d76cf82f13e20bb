import { type Document, isMap, isScalar } from 'yaml';
import type { CheckedPost } from '../rule.ts';
import { type YamlSource, yamlNodes, yamlOf } from '../yaml-source.ts';
import { askableAddress } from './askable-address.ts';
import type { SourceCopy, Spot } from './external-link.ts';

/** An address in the front matter of a post. */
export interface FrontMatterLink {
  written: string;
  path: readonly PropertyKey[];
  spot: Spot | null;
  source: SourceCopy | null;
  /** The public does not see it. */
  isInternal: boolean;
}

/** The keys whose values are addresses, of all that the schemas know; `*` stands for each item of a list. */
export const addressKeys: readonly string[] = [
  'image',
  'image.path',
  'image.url',
  'image.src',
  'image.feature',
  'author.url',
  'author.*.url',
  'authors.url',
  'authors.*.url',
  'source.repo',
  'incident.sources.*.url',
  'incident.sources.*.archiveUrl',
  'incident.actionItems.*.url',
];

/** The addresses of a front matter, by the keys that have some. */
export function frontMatterLinksOf(post: CheckedPost): FrontMatterLink[] {
  const { values } = post.frontMatter;
  const found = addressKeys.flatMap((key) => textsAt(values, key.split('.')));
  const yaml = found.length > 0 ? yamlOf(post) : null;
  const nodes = yaml && { ...yaml, document: yamlNodes(yaml) };
  const hidden = new Set([...post.site.internalFields, ...ownInternalFields(values)]);
  return found.map(({ path, text }) => ({
    written: text,
    path,
    spot: nodes && spotOf(path, text, nodes),
    source: isSourceUrl(path) ? sourceCopyOf(path, post, nodes) : null,
    isInternal: isInternal(path, values, hidden),
  }));
}

interface Found {
  path: PropertyKey[];
  text: string;
}

function textsAt(value: unknown, [key, ...rest]: readonly string[], path: PropertyKey[] = []): Found[] {
  if (key === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (key === '*')
    return Array.isArray(value) ? value.flatMap((item, index) => textsAt(item, rest, [...path, index])) : [];
  return isRecord(value) ? textsAt(value[key], rest, [...path, key]) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function ownInternalFields(values: unknown): unknown[] {
  return [at(values, ['incident', 'internal'])].flat();
}

/** Of the incident's keys: `sources`, `sources.archiveUrl` and items that say so. */
function isInternal(path: readonly PropertyKey[], values: unknown, hidden: ReadonlySet<unknown>): boolean {
  const [block, list, , key] = path;
  if (block !== 'incident') return false;
  return (
    hidden.has(list) ||
    hidden.has(`${String(list)}.${String(key)}`) ||
    at(values, [...path.slice(0, 3), 'internal']) === true
  );
}

function isSourceUrl([block, list, , key]: readonly PropertyKey[]): boolean {
  return block === 'incident' && list === 'sources' && key === 'url';
}

interface Nodes extends YamlSource {
  document: Document;
}

/** Where a value stands without escapes, on one line. */
function spotOf(path: readonly PropertyKey[], text: string, { document, source, start }: Nodes): Spot | null {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return null;
  const from = node.range[0] + (node.type === 'PLAIN' ? 0 : 1);
  if (!source.startsWith(text, from)) return null;
  return { start: start + from, end: start + from + text.length, syntax: 'yaml' };
}

function sourceCopyOf(
  path: readonly PropertyKey[],
  { frontMatter, site }: CheckedPost,
  nodes: Nodes | null,
): SourceCopy | null {
  const item = path.slice(0, -1);
  const named = at(frontMatter.values, [...item, 'archiveUrl']);
  if (typeof named === 'string' && named !== '')
    return { kind: 'named', url: askableAddress(named, site) ?? named };
  return nodes && placeForCopy(item, nodes);
}

/**
 * Where `archiveUrl:` can be put: on a line of its own below `url`, as far in. Null where the item is not written a key a line, or has
 * the key already, without a value.
 */
function placeForCopy(item: readonly PropertyKey[], { document, source, start }: Nodes): SourceCopy | null {
  const map = document.getIn(item, true);
  if (!isMap(map) || map.flow || map.has('archiveUrl')) return null;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'url');
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value)) return null;
  const [keyStart, valueEnd] = [pair.key.range?.[0], pair.value.range?.[1]];
  if (keyStart === undefined || valueEnd === undefined) return null;
  const lineStart = source.lastIndexOf('\n', keyStart - 1) + 1;
  const lead = source.slice(lineStart, keyStart);
  const [, line = '', lineEnd = ''] = /^(.*?)(\r?\n|$)/.exec(source.slice(lineStart)) ?? [];
  // `    - url: https://…  # the graph`
  if (!/^[ -]*$/.test(lead) || lineEnd === '' || valueEnd > lineStart + line.length) return null;
  const offset = start + lineStart + line.length;
  return { kind: 'missing', offset, before: `${lineEnd}${' '.repeat(lead.length)}archiveUrl: ` };
}
