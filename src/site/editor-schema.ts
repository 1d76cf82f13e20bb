import { z } from 'zod';

/** The parts of a JSON Schema that hold other schemas, and those that are changed here. */
interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  default?: unknown;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

/**
 * JSON Schema of what may be written, for editors: keys, kinds, descriptions. Draft 7, which editors' YAML servers read best.
 *
 * A key that may be left out may be left empty as well, as in `tags:`. It says nothing then, and no editor is to complain of it while
 * its value is on its way.
 */
export function editorSchema(schema: z.ZodType): object {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  loosen(json as JsonSchema);
  return json;
}

function loosen(schema: JsonSchema): void {
  // "Not there" is no value to propose. yaml-language-server (1.23 to 2.0) fails at it, and completes no key from there on.
  if (schema.default === null) delete schema.default;
  const { properties = {}, required = [], additionalProperties } = schema;
  for (const [key, inner] of Object.entries(properties)) {
    loosen(inner);
    if (!required.includes(key)) properties[key] = orEmpty(inner);
  }
  if (typeof additionalProperties === 'object') loosen(additionalProperties);
  if (schema.items) loosen(schema.items);
  schema.anyOf?.forEach(loosen);
}

function orEmpty(schema: JsonSchema): JsonSchema {
  const { type, anyOf, enum: words } = schema;
  if (takesNull(schema)) return schema;
  if (anyOf) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return { ...schema, type: [type ?? [], 'null'].flat(), ...(words ? { enum: [...words, null] } : {}) };
}

/** What names no kind takes anything. */
function takesNull({ type, anyOf }: JsonSchema): boolean {
  return anyOf ? anyOf.some(takesNull) : type === undefined || [type].flat().includes('null');
}
