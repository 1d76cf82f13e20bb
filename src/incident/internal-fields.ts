import { didYouMean } from '#site/index.ts';
import { mapOf, mapsOf, type WrittenBlock } from './block.ts';
import { type BlockProblem, keysAt } from './block-problems.ts';

/** Keys without which an incident is none, or would say something else: they cannot be kept from anybody. */
const needed: ReadonlySet<string> = new Set([
  'id',
  'severity',
  'status',
  'timezone',
  'precision',
  'internal',
]);

/** Lists whose items may say `internal: true`, and the keys their items cannot do without. */
const lists: Readonly<Record<string, readonly string[]>> = {
  impactWindows: ['from'],
  contributingFactors: ['factor'],
  related: ['id', 'relation'],
  sources: ['url'],
  actionItems: ['id', 'title'],
};

/**
 * The block without what is not for the public: the fields named, and items that say `internal: true`.
 *
 * Done before anything is made of the block, so that nothing derived from it can tell either.
 *
 * @param fields `roles`, `actionItems.owner`: of the post and of the site
 */
export function withoutInternal(
  block: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, unknown> {
  const hidden = new Set(fields);
  return Object.fromEntries(
    Object.entries(block).flatMap(([key, value]) => {
      if (key === 'internal' || (hidden.has(key) && !needed.has(key))) return [];
      if (!Array.isArray(value)) return [[key, value]];
      const items: unknown[] = value.flatMap((item: unknown) => {
        const map = mapOf(item);
        if (map === null) return [item];
        if (map['internal'] === true) return [];
        return [withoutKeys(map, (inner) => hidden.has(`${key}.${inner}`) && !lists[key]?.includes(inner))];
      });
      return [[key, items]];
    }),
  );
}

function withoutKeys(map: Readonly<Record<string, unknown>>, isHidden: (key: string) => boolean) {
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== 'internal' && !isHidden(key)));
}

/** The fields that a block names as internal. `internal: true` names one called so, which there is not: that is told. */
export function internalFieldsOf(block: WrittenBlock): string[] {
  return [block.internal]
    .flat()
    .filter((field) => typeof field === 'string' || typeof field === 'boolean' || typeof field === 'number')
    .map(String);
}

/** True where a block keeps something back. */
export function hasInternal(block: WrittenBlock, fields: readonly string[]): boolean {
  const items = Object.keys(lists).flatMap((key) => mapsOf(block[key as keyof WrittenBlock]));
  return fields.length > 0 || items.some(({ item }) => item['internal'] === true);
}

/** Fields that `internal` names and that are none, or none that can be kept back. */
export function internalFieldProblems(block: WrittenBlock): BlockProblem[] {
  return internalFieldsOf(block).flatMap((field, index) => {
    const reason = whyNotInternal(field);
    const path = Array.isArray(block.internal) ? ['internal', index] : ['internal'];
    return reason === null
      ? []
      : [{ code: 'SF6018', path, values: { field, reason } } satisfies BlockProblem];
  });
}

/** Why a field cannot be internal, to go on from "it"; null where it can. */
export function whyNotInternal(field: string): string | null {
  const known = incidentFields();
  const [key = '', inner] = field.split('.');
  if (!known.includes(field)) {
    const meant = didYouMean(field, known);
    return `is no key of an incident${meant === null ? '' : ` (did you mean "${meant}"?)`}`;
  }
  const cannot = inner === undefined ? needed.has(key) : lists[key]?.includes(inner);
  return cannot ? 'is a key without which the rest could not be shown rightly' : null;
}

/** `severity`, `actionItems`, `actionItems.owner` … */
function incidentFields(): string[] {
  return keysAt([]).flatMap((key) => [
    key,
    ...(key in lists ? keysAt([key, 0]).map((inner) => `${key}.${inner}`) : []),
  ]);
}
