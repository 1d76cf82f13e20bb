import type { APIRoute } from 'astro';
import { renderJsonFeed } from '#feeds/index.ts';
import { siteFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(renderJsonFeed(await siteFeed()), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
