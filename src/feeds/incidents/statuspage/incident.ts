import { absoluteUrl } from '#format/index.ts';
import { type IncidentPost, incidentPath } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { impactOf } from './component-status.ts';
import { affectedBy, type Component, componentStatus } from './components.ts';
import { pageId, statuspageTime } from './page.ts';
import type { StatuspageComponent, StatuspageIncident, StatuspageUpdate } from './shapes.ts';
import type { Told } from './told.ts';
import type { Update } from './updates.ts';

/**
 * An incident as Statuspage gives it.
 *
 * @param components of the page
 * @param present the same, as Statuspage gives them
 */
export function statuspageIncident(
  site: Site,
  { post, updates, started, changed }: Told,
  components: readonly Component[],
  present: readonly StatuspageComponent[],
): StatuspageIncident {
  const { id, status, instants } = post.incident;
  const affected = affectedBy(post, components);
  const time = (at: string) => statuspageTime(site, Temporal.ZonedDateTime.from(at).toInstant());
  return {
    id,
    name: post.title,
    status,
    created_at: statuspageTime(site, started),
    updated_at: statuspageTime(site, changed),
    monitoring_at: instants.mitigatedAt && time(instants.mitigatedAt.at),
    resolved_at: instants.resolvedAt && time(instants.resolvedAt.at),
    impact: impactOf(post.incident),
    shortlink: absoluteUrl(site.url, site.base, incidentPath(id)),
    started_at: statuspageTime(site, started),
    page_id: pageId(site),
    incident_updates: updates.map((_, index) => statuspageUpdate(site, post, updates, index, affected)),
    components: present.filter((component) => affected.some((one) => one.id === component.id)),
    reminder_intervals: null,
  };
}

/** @param updates the latest first */
function statuspageUpdate(
  site: Site,
  post: IncidentPost,
  updates: readonly Update[],
  index: number,
  affected: readonly Component[],
): StatuspageUpdate {
  const [update, before] = [updates[index], updates[index + 1]];
  if (!update) throw new RangeError(`There is no update ${index}.`);
  const { status, at, body } = update;
  const { id } = post.incident;
  const earlier = updates.slice(index + 1).filter((one) => one.status === status).length;
  const time = statuspageTime(site, at);
  return {
    // A status may come twice: the second is another update.
    id: `${id}-${status}${earlier > 0 ? `-${earlier + 1}` : ''}`,
    status,
    body,
    incident_id: id,
    created_at: time,
    updated_at: time,
    display_at: time,
    affected_components:
      affected.length === 0
        ? null
        : affected.map((component) => ({
            code: component.id,
            name: component.name,
            old_status: before ? statusAt(component, post, before) : 'operational',
            new_status: statusAt(component, post, update),
          })),
    deliver_notifications: false,
    custom_tweet: null,
    tweet_id: null,
  };
}

function statusAt(component: Component, post: IncidentPost, { status, at }: Update) {
  return status === 'resolved' ? 'operational' : componentStatus(component, post, at);
}
