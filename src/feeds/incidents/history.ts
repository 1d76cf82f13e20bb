import type { IncidentPost } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { type Feed, feedItem, feedLength, feedOf } from '../feed.ts';
import { xmlCharacters } from '../xml.ts';
import { toldOf } from './statuspage/told.ts';
import type { Update } from './statuspage/updates.ts';
import { historyTopic } from './topic.ts';

/**
 * The history of incidents as Statuspage gives it (`/history.atom`): an item an incident, whose body are its updates, the latest first.
 * It was last changed by its latest update, or by an edit of the post.
 *
 * @param posts without what is not for the audience, the latest first
 */
export function historyFeed(site: Site, posts: readonly IncidentPost[]): Feed {
  const topic = historyTopic(site);
  const items = toldOf(site, posts.slice(0, feedLength)).flatMap(({ post, updates, changed }) => {
    const html = xmlCharacters(updates.map(updateHtml).join(''));
    const item = feedItem(site, post, { html, image: null }, topic);
    return item ? [{ ...item, updated: changed.toZonedDateTimeISO(item.published.timeZoneId) }] : [];
  });
  return feedOf(site, items, topic);
}

/**
 * An update as a paragraph of the original, which its readers take apart:
 * `<p><small>Mar <var data-var='date'>10</var>, <var data-var='time'>02:42</var> UTC</small><br><strong>Resolved</strong> - …</p>`.
 * Time and status are English there whatever language the text has. Source: www.githubstatus.com/history.atom.
 */
function updateHtml({ status, at, body }: Update): string {
  const { month, day, hour, minute } = at.toZonedDateTimeISO('UTC');
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const date = `${months[month - 1]} <var data-var='date'>${String(day).padStart(2, ' ')}</var>`;
  const name = status.charAt(0).toUpperCase() + status.slice(1);
  return `<p><small>${date}, <var data-var='time'>${time}</var> UTC</small><br><strong>${name}</strong> - ${body}</p>`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
