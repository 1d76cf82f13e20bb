import type { IncidentKey } from '#incident/index.ts';
import { proseOf } from './prose.ts';
import type { CheckedPost, RuleFinding } from './rule.ts';

/** A text that the writer answers for. */
export interface WrittenText {
  text: string;
  /** True of a cell of a table. */
  isCell: boolean;
  /** Where a stretch of it stands; of the front matter the place of its key. */
  at(start: number, end: number): RuleFinding['at'];
}

/** Keys of an incident that hold a sentence. */
const sentences = [
  'impactSummary',
  'trigger',
  'detection',
  'resolution',
] as const satisfies readonly IncidentKey[];

/** What the writer says in a post: its prose, quotations aside, its description, and the sentences of its incident. */
export function writtenTexts(post: CheckedPost): WrittenText[] {
  const prose = proseOf(post.tree)
    .filter(({ quoted }) => !quoted)
    .map(({ kind, text, rangeOf }): WrittenText => ({ text, isCell: kind === 'tableCell', at: rangeOf }));
  const { values } = post.frontMatter;
  const keys = [['title'], ['description'], ...sentences.map((key) => ['incident', key])];
  const told = keys.flatMap((key): WrittenText[] => {
    const text = valueAt(values, key);
    return typeof text === 'string' ? [{ text, isCell: false, at: () => ({ key }) }] : [];
  });
  return [...told, ...prose];
}

function valueAt(values: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    values,
  );
}
