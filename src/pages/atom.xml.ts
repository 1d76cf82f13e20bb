import type { APIRoute } from 'astro';
import { renderAtom } from '#feeds/index.ts';
import { siteFeed } from './_feed.ts';

export const GET: APIRoute = async () =>
  new Response(renderAtom(await siteFeed()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
