import { z } from 'zod';
import { absoluteUrl } from '#format/index.ts';
import type { Site } from '#site/index.ts';
import { exportSchema } from './export-schema.ts';

/**
 * Writes the JSON Schema (draft 2020-12) of `/incidents.json`. It lets keys be there that it does not know, so that one who keeps it
 * can read later files of the same version.
 */
export function renderExportSchema(site: Site): string {
  const { $schema, ...schema } = z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'input' });
  const value = {
    $schema,
    $id: absoluteUrl(site.url, site.base, '/incidents.schema.json'),
    title: 'Incidents',
    ...schema,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
