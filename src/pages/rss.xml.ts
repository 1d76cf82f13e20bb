import type { APIRoute } from 'astro';
import { renderRss } from '#feeds/index.ts';
import { siteFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(renderRss(await siteFeed()), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
