import { z } from 'zod';
import { incidentSchema } from '#incident/index.ts';
import { postSchema } from './schema.ts';

/** JSON Schema (draft 7) of a post's front matter, the `incident:` block included. Unknown keys are the writer's own, in the block they are wrong. */
export function frontMatterJsonSchema(): object {
  const { incident } = postSchema.shape;
  const schema = z.toJSONSchema(
    postSchema.partial().extend({ incident: incidentSchema.optional().describe(incident.description ?? '') }),
    { target: 'draft-7', io: 'input', unrepresentable: 'any' },
  );
  return { ...schema, title: 'Front matter of a Sunfish post' };
}
