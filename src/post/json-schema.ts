import { incidentSchema } from '#incident/index.ts';
import { editorSchema } from '#site/index.ts';
import { postSchema } from './schema.ts';

/** JSON Schema of a post's front matter, the `incident:` block included, for editors. Unknown keys are the writer's own, in the block they are wrong. */
export function frontMatterJsonSchema(): object {
  const { incident } = postSchema.shape;
  return editorSchema(
    postSchema.partial().extend({ incident: incidentSchema.optional().describe(incident.description ?? '') }),
  );
}
