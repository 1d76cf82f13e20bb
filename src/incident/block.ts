import type { IncidentKey } from './schema.ts';

/** An `incident:` block as it is written, before anything is known of its values. */
export type WrittenBlock = { readonly [Key in IncidentKey]?: unknown };

/** A map, or null for anything else. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as Readonly<Record<string, unknown>>) : null;
}

/** The maps of a list, each with its place in it. What is no list has none; items that are no maps are left out. */
export function mapsOf(value: unknown): { index: number; item: Readonly<Record<string, unknown>> }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown, index) => {
    const item = mapOf(one);
    return item === null ? [] : [{ index, item }];
  });
}

/** Text, or null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * The same values with undefined for what is left empty, as in `{ owner: , due: " " }`: a key without a value says nothing, nor does one of
 * blanks. Keys stay, so that a misspelt one is seen. Items of lists stay as well, so that places do not shift.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  const map = mapOf(value);
  if (map === null) return value;
  const entries = Object.entries(map).map(([key, inner]) => [
    key,
    isEmpty(inner) ? undefined : withoutEmpty(inner),
  ]);
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
