import type { APIRoute } from 'astro';
import { incidentFilePaths, incidents, site } from '#collections/index.ts';
import { renderBadge } from '#feeds/index.ts';

export const getStaticPaths = incidentFilePaths('badge', ['badge']);

export const GET: APIRoute = async () =>
  new Response(renderBadge(site, await incidents()), { headers: { 'Content-Type': 'image/svg+xml' } });
