import { esc, excerpt, posts } from '../posts';
export const GET = async () =>
  new Response(
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Postmortems</title><link>https://example.com/</link><description>x</description>' +
      (await posts())
        .slice(0, 20)
        .map(
          (p) =>
            `<item><title>${esc(p.data.title)}</title><link>https://example.com/posts/${p.id}/</link><pubDate>${p.data.date.toUTCString()}</pubDate><description>${esc(excerpt(p))}</description></item>`,
        )
        .join('') +
      '</channel></rss>',
  );
