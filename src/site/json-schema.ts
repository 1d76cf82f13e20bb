import { z } from 'zod';
import { siteSchema } from './schema.ts';

/** JSON Schema (draft 7, which editors' YAML servers read best) of site.yml: its keys, their kinds and descriptions. */
export function siteJsonSchema(): object {
  const schema = z.toJSONSchema(siteSchema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'site.yml of a Sunfish blog' };
}
