import type { APIRoute } from 'astro';
import { site } from '#collections/index.ts';
import { renderRobots } from '#feeds/index.ts';

export const GET: APIRoute = () =>
  new Response(renderRobots(site), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
