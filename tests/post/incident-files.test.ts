import { expect, test } from 'vitest';
import { incidentPaths, settleUrls } from '#post/index.ts';
import { post } from '../feeds/blog.ts';
import { toldWhole, wholeLines } from '../feeds/incidents/blog.ts';

const incident = toldWhole(wholeLines, { id: 'posts/incident.md', path: '/posts/incident/' });

test.each([
  '/incidents.json',
  '/incidents.schema.json',
  '/incidents.csv',
  '/incidents.ics',
  '/incidents/atom.xml',
  '/incidents/rss.xml',
  '/incidents/services/intranet-api/atom.xml',
  '/incidents/severity/sev-2/rss.xml',
  '/incidents/badge.svg',
  '/history.atom',
  '/history.rss',
  '/api/v2/summary.json',
  '/api/v2/incidents/unresolved.json',
])('no post can have the address %s of a site with incidents', (path) => {
  const wanting = post({ id: 'posts/other.md', path });
  const codes = (others: (typeof incident)[]) =>
    settleUrls([...others, wanting], incidentPaths(others), false).diagnostics.map(({ code }) => code);
  expect(codes([incident])).toEqual(['SF1011']);
  expect(codes([])).toEqual([]);
});
