import { type IncidentPost, incidentListPath } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { servicesOf, statusWithin, worst } from './component-status.ts';
import { pageId, statuspageTime } from './page.ts';
import type { ComponentStatus, StatuspageComponent } from './shapes.ts';
import type { Told } from './told.ts';

/** A service as a component. */
export interface Component {
  id: string;
  name: string;
  description: string | null;
  /** Every spelling incidents have for it. */
  spellings: string[];
}

/** The services of site.yml in its order, then those that only incidents name, by name. Two spellings of one address are one service. */
export function componentsOf(site: Site, posts: readonly IncidentPost[]): Component[] {
  const components = new Map<string, Component>();
  const named = [...new Set(posts.flatMap(({ incident }) => servicesOf(incident)))].sort();
  const all = [
    ...site.services,
    ...named.map((service) => ({ id: service, name: service, description: null })),
  ];
  for (const { id, name, description } of all) {
    const key = incidentListPath('services', id);
    const { spellings = [], ...known } = components.get(key) ?? { id, name, description };
    components.set(key, { ...known, spellings: [...new Set([...spellings, id])] });
  }
  return [...components.values()];
}

/** The components an incident affected. */
export function affectedBy({ incident }: IncidentPost, components: readonly Component[]): Component[] {
  const services = servicesOf(incident);
  return components.filter(({ spellings }) => spellings.some((service) => services.includes(service)));
}

/** How a component stands at an instant, as far as one incident says; at present where it is null. */
export function componentStatus(
  { spellings }: Component,
  { incident }: IncidentPost,
  at: Temporal.Instant | null,
): ComponentStatus {
  return worst(spellings.map((service) => statusWithin(incident, service, at)));
}

/**
 * The components as Statuspage gives them, with their present status. Nobody records when a component came to be: `created_at` is when
 * the first incident of it began, or the first of all.
 */
export function statuspageComponents(
  site: Site,
  components: readonly Component[],
  told: readonly Told[],
): StatuspageComponent[] {
  return components.map((component, index) => {
    const own = told.filter(({ post }) => affectedBy(post, [component]).length > 0);
    const starts = (own.length > 0 ? own : told).map(({ started }) => started.epochMilliseconds);
    // Of a site whose only incidents are drafts there is nothing.
    const created = starts.length > 0 ? Math.min(...starts) : 0;
    const updated = Math.max(created, ...own.map(({ changed }) => changed.epochMilliseconds));
    const time = (milliseconds: number) =>
      statuspageTime(site, Temporal.Instant.fromEpochMilliseconds(milliseconds));
    return {
      id: component.id,
      name: component.name,
      status: worst(own.map(({ post }) => componentStatus(component, post, null))),
      created_at: time(created),
      updated_at: time(updated),
      position: index + 1,
      description: component.description,
      showcase: true,
      start_date: null,
      group_id: null,
      page_id: pageId(site),
      group: false,
      only_show_if_degraded: false,
    };
  });
}
