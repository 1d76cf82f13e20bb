import { z } from 'zod';
import type { DiagnosticCode } from '#diagnostics/index.ts';
import { didYouMean } from '#site/index.ts';
import { incidentSchema } from './schema.ts';

/** Something that is wrong within a block: where, and the texts of its message. */
export interface BlockProblem {
  code: DiagnosticCode;
  path: readonly PropertyKey[];
  values: Record<string, string>;
}

/** What the schema says of a block that it does not take: wrong values, unknown keys, missing ones. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], block: unknown): BlockProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key));
    const key = pathText(issue.path);
    if (valueAt(block, issue.path) === undefined) {
      const expected = issue.message.replace(/^has to be /, '');
      return [{ code: 'SF6003', path: issue.path, values: { key, expected } }];
    }
    return [{ code: 'SF6001', path: issue.path, values: { key, reason: `it ${issue.message}` } }];
  });
}

function unknownKey(path: readonly PropertyKey[], key: string): BlockProblem {
  const keys = keysAt(path);
  const meant = didYouMean(key, keys);
  const suggestion = meant === null ? commaAdvice(key) : ` Did you mean "${meant}"?`;
  const values = { key, parent: pathText(path), suggestion, known: keys.join(', ') };
  return { code: 'SF6002', path: [...path, key], values };
}

/** `{ factor: slow, then dead }`: what stands behind the comma is taken for a key. */
function commaAdvice(key: string): string {
  return /\s/.test(key) ? ' A comma within { } ends a value: put the text in quotes.' : '';
}

/** `actionItems[0].due`, counted from 0 as YAML paths are; `incident` for the block itself. */
export function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'incident';
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** The keys the schema has for the map at a path. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: z.core.$ZodType = incidentSchema;
  for (const part of path) {
    const inner = unwrapped(schema);
    if (inner instanceof z.ZodArray) schema = inner.element;
    else if (inner instanceof z.ZodObject) schema = inner.shape[String(part)];
  }
  const map = unwrapped(schema);
  return map instanceof z.ZodObject ? Object.keys(map.shape) : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable;
  return isWrapper ? unwrapped(schema.unwrap()) : schema;
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
}
