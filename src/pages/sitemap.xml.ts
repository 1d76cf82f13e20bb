import type { APIRoute } from 'astro';
import { pages, posts, site } from '#collections/index.ts';
import { renderSitemap, sitemapEntries } from '#feeds/index.ts';

export const GET: APIRoute = async () =>
  new Response(renderSitemap(site, sitemapEntries(await posts(), await pages())), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
