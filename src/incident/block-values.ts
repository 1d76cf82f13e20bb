import { z } from 'zod';
import { didYouMean } from '#site/index.ts';

/* Kinds of values in an `incident:` block. Each message goes on from "it". */

/** A number may stand where text is meant: `owner: 404`. Control characters of a pasted log say nothing: pages and XML cannot hold them. */
export const text = z
  .union([z.string(), z.number(), z.boolean()], { error: 'has to be text' })
  .transform((value) =>
    String(value)
      .normalize('NFC')
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      .trim(),
  );

/** One text or a list of them; empty items and repetitions are left out. */
export const texts = z
  .union([text, z.array(text.nullable())], { error: 'has to be text or a list of texts' })
  .transform((value) => {
    const written = [value].flat().filter((item): item is string => item !== null && item !== '');
    return [...new Set(written)];
  });

/** A name that stays and stands in addresses. */
export const id = z
  .string({ error: 'has to be an id such as INC-2018-001' })
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'has to be letters, digits, ".", "_" and "-", 64 at the most: it stands in addresses',
  )
  .refine((value) => !/\.html?$/i.test(value), 'must not end in ".html": its address is a folder');

/** A web address. */
export const address = z
  .string({ error: 'has to be an address' })
  .regex(/^https?:\/\/[^\s/]+(?:\/\S*)?$/, 'has to be an address such as https://example.org/graph');

/** What it is exactly, and in which zone, is read with the zone of the incident at hand. */
export const instant = z.string({ error: 'has to be an instant such as 2018-03-10T11:30+09:00' });

/** A day there is. */
export const day = z
  .string({ error: 'has to be a day such as 2018-04-10' })
  .refine(isDay, 'has to be a day there is, such as 2018-04-10');

/** True of `2018-04-10`, false of `2018-02-30`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }) !== null;
  } catch {
    return false;
  }
}

/** True or false. */
export const flag = z.boolean({ error: 'has to be true or false' });

/** A word of a closed vocabulary. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, {
    error: ({ input }) => {
      const meant = typeof input === 'string' ? didYouMean(input, words) : null;
      return `has to be one of ${words.join(', ')}${meant === null ? '' : ` (did you mean ${meant}?)`}`;
    },
  });
}

/** A value that may be left out: null then, which reads "not recorded". */
export function recorded<Value extends z.ZodType>(value: Value) {
  return value.nullable().default(null);
}

/** A list that may be left out: empty then. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'has to be a list' }).default([]);
}
