import type { Range } from '../rule.ts';

/** What a text may tell of a person, a machine or a network. `secret` is for redaction alone: the checks have a rule of its own. */
export const disclosureKinds = [
  'secret',
  'resident-number',
  'email',
  'phone',
  'user',
  'host',
  'ip',
  'virtualenv',
] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];

/** One place at which a text tells a value. */
export interface Disclosure extends Range {
  /** As it is written there. */
  value: string;
}

/** Two ways to write one value are the same one: capitals, and the dashes of a phone number. */
export function identityOf(kind: DisclosureKind, value: string): string {
  if (kind === 'secret') return value;
  // `+82-10-2345-6789` is `010-2345-6789`.
  if (kind === 'phone') return value.replace(/[^\d+]/g, '').replace(/^\+820?/, '0');
  return value.toLowerCase();
}

/**
 * Adds the places at which a value stands that was found elsewhere: one that a pattern had no reason to take for what it is.
 *
 * @param found by a pattern
 * @param before characters of which one in front makes it a part of something else
 */
export function everywhere(found: readonly Disclosure[], text: string, before = /[\w.@-]/): Disclosure[] {
  const places = new Map(found.map((one) => [one.start, one]));
  for (const value of firstFew(found.map((one) => one.value))) {
    for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length)) {
      const end = start + value.length;
      const isPart = before.test(text[start - 1] ?? '') || /^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2));
      if (!isPart && !places.has(start)) places.set(start, { value, start, end });
    }
  }
  return inOrder([...places.values()]);
}

/**
 * Distinct values, not more than one may search a text for one by one: no writer's post has so many, and a hostile one must not take
 * the square of its length.
 */
export function firstFew(values: Iterable<string>): string[] {
  return [...new Set(values)].slice(0, 100);
}

/** By place, without those that begin before another one ends. */
export function inOrder<Place extends Range>(places: readonly Place[]): Place[] {
  let end = 0;
  return places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}

/** Where a named group of a match stands; the pattern needs the flag `d`. */
export function groupOf(match: RegExpExecArray, name: string): Disclosure | null {
  const value = match.groups?.[name];
  const [start, end] = match.indices?.groups?.[name] ?? [];
  return value === undefined || start === undefined || end === undefined ? null : { value, start, end };
}
