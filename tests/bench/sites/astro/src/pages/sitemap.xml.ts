import { posts } from '../posts';
export const GET = async () =>
  new Response(
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      (await posts()).map((p) => `<url><loc>https://example.com/posts/${p.id}/</loc></url>`).join('') +
      '</urlset>',
  );
