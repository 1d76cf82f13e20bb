import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { builtAt, incidentFilePaths, incidents, site } from '#collections/index.ts';
import { renderCalendar, renderCsv, renderExport, renderExportSchema } from '#feeds/index.ts';
import { type ExportFormat, exportFormats, type IncidentPost } from '#post/index.ts';

export const getStaticPaths = incidentFilePaths('format', exportFormats);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const formats: Readonly<
  Record<ExportFormat, { type: string; render(posts: readonly IncidentPost[]): string }>
> = {
  json: { type: 'application/json', render: (posts) => renderExport(site, posts, builtAt) },
  'schema.json': { type: 'application/schema+json', render: () => renderExportSchema(site) },
  csv: { type: 'text/csv', render: (posts) => renderCsv(site, posts) },
  ics: { type: 'text/calendar', render: (posts) => renderCalendar(site, posts) },
};

export const GET: APIRoute<Props> = async ({ props }) => {
  const { type, render } = formats[props.format];
  return new Response(render(await incidents()), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
