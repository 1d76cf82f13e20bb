import { site } from 'virtual:sunfish/run';
import type { Incident } from '#incident/index.ts';
import { dayOf, type IncidentPost, incidentLists, type Listing } from '#post/index.ts';
import { listLabel } from './incident-filters.ts';
import { type PagePath, pageHash } from './page-hash.ts';
import { incidents } from './queries.ts';

/** What the page of statistics shows. */
export interface StatisticsView {
  /** The latest first. Services stand by the address of their list, under which all their spellings are one. */
  incidents: Incident[];
  /** ISO days on which the first and the last began; null where none says it. */
  days: [first: string, last: string] | null;
  /** Severities from the worst down, then services, then kinds of factors, each by name. */
  lists: StatisticsList[];
}

/** A group of incidents that has a page. */
export interface StatisticsList {
  by: Listing;
  /** As readers know it. */
  label: string;
  /** Site-relative, base not included. */
  path: string;
  /** How many incidents are in it. */
  count: number;
}

/** `stats/[...none]`: the statistics of all incidents that lists show. None where the site has no incidents. */
export async function statisticsPaths(): Promise<PagePath<StatisticsView>[]> {
  const posts = await incidents();
  if (posts.length === 0) return [];
  const hash = await pageHash();
  const props = viewOf(posts);
  return [{ params: { none: undefined }, props, cacheKey: hash(props) }];
}

function viewOf(posts: readonly IncidentPost[]): StatisticsView {
  const lists = incidentLists(posts);
  const services = new Map(
    lists
      .filter(({ by }) => by === 'services')
      .flatMap(({ names, path }) => names.map((name) => [name, path])),
  );
  // The day on which an incident was told of is not the day it began.
  const days = posts.flatMap((post) => dayOf({ ...post, date: null }) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    incidents: posts.map(({ incident }) => withServices(incident, (name) => services.get(name) ?? name)),
    days: first !== undefined && last !== undefined ? [first, last] : null,
    lists: lists.map((list) => ({
      by: list.by,
      label: listLabel(list, site.services),
      path: list.path,
      count: list.posts.length,
    })),
  };
}

function withServices(incident: Incident, nameOf: (service: string) => string): Incident {
  const renamed = (services: readonly string[]) => [...new Set(services.map(nameOf))];
  return {
    ...incident,
    services: renamed(incident.services),
    impactWindows: incident.impactWindows.map((window) => ({
      ...window,
      services: renamed(window.services),
    })),
  };
}
