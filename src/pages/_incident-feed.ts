import { site } from '#collections/index.ts';
import { type Feed, incidentTopic, renderAtom, renderRss } from '#feeds/index.ts';
import { type IncidentFeedFormat, type IncidentList, type IncidentPost, newestFirst } from '#post/index.ts';
import { feedOfPosts } from './_feed.ts';

/** The feed of some incidents. Readers look at what is new: the post that was published last is first, whenever its incident was. */
export async function incidentFeed(
  incidents: readonly IncidentPost[],
  list: IncidentList | null,
): Promise<Feed> {
  return feedOfPosts([...incidents].sort(newestFirst), incidentTopic(site, list));
}

/** Answers with a feed in one of its formats. */
export function feedResponse(feed: Feed, format: IncidentFeedFormat): Response {
  const text = format === 'atom' ? renderAtom(feed) : renderRss(feed);
  return new Response(text, { headers: { 'Content-Type': `application/${format}+xml; charset=utf-8` } });
}
