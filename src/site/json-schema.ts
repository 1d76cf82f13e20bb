import { editorSchema } from './editor-schema.ts';
import { siteSchema } from './schema.ts';

/** JSON Schema of site.yml, for editors. */
export function siteJsonSchema(): object {
  return editorSchema(siteSchema);
}
