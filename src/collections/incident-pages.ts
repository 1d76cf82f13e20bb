import { site } from 'virtual:sunfish/run';
import { type FollowUp, followUps } from '#incident/index.ts';
import {
  type IncidentList,
  type IncidentPost,
  incidentLists,
  incidentPath,
  incidentYearPath,
  isIncidentPost,
  type Listing,
  mostOnOnePage,
} from '#post/index.ts';
import { builtAt, today } from './build-time.ts';
import { type FilterGroup, filterGroups, listLabel } from './incident-filters.ts';
import { incidentRows } from './incident-rows.ts';
import { yearsOnPages } from './incident-year-pages.ts';
import { type IncidentYear, incidentYears } from './incident-years.ts';
import { type PagePath, pageHash, routeParam } from './page-hash.ts';
import { type PresentState, presentState } from './present-state.ts';
import { incidents, pages, posts, unlisted } from './queries.ts';
import { type ServiceTime, serviceTime } from './service-time.ts';

/** What the routes below `/incidents/` show. */
export type IncidentView = ({ view: 'list' } & IncidentListView) | { view: 'redirect'; to: string };

/** A list of incidents: all, or those of a severity, a service or a kind of factor. */
export interface IncidentListView {
  /** Site-relative, base not included. */
  path: string;
  /** What the list is of; null where it is of all. */
  of: { by: Listing; label: string; description: string | null } | null;
  /** The year whose page it is; null on the page of the list itself, which has the latest years. */
  year: number | null;
  years: (IncidentYear & {
    /** How long the service was affected in the year; null on pages of no service. */
    affected: ServiceTime | null;
  })[];
  /** Years of the list that have a page of their own. */
  furtherYears: { year: number; path: string; count: number }[];
  /** How many are in the list; of the page of a year, in that. */
  count: number;
  /** How many there are on the whole site. */
  all: number;
  filters: FilterGroup[];
  /** What goes on, of the site or the service; null on other lists. */
  state: PresentState | null;
}

/** What the page of follow-ups shows. */
export interface FollowUpsView {
  items: FollowUp[];
  /** The latest first. */
  incidents: { id: string; path: string; title: string; lang: string }[];
  /** ISO day. */
  today: string;
}

/** `incidents/[...path]`: the lists of incidents, and the permanent address of each. None where the site has no incidents. */
export async function incidentPagePaths(): Promise<PagePath<IncidentView>[]> {
  const hash = await pageHash();
  const all = await incidents();
  const lists = incidentLists(all);
  const views = all.length === 0 ? [] : [undefined, ...lists].flatMap((list) => viewsOf(all, lists, list));
  const listPaths = views.map(
    (view): PagePath<IncidentView> => ({
      params: { path: routeParam(view.path.replace('/incidents', '')) },
      props: { view: 'list', ...view },
      cacheKey: hash(view),
    }),
  );
  const told = [...(await posts()), ...(await pages()), ...(await unlisted())].filter(isIncidentPost);
  const redirects = told.map(
    ({ incident, path }): PagePath<IncidentView> => ({
      params: { path: routeParam(incidentPath(incident.id).replace('/incidents', '')) },
      props: { view: 'redirect', to: path },
      cacheKey: hash(path),
    }),
  );
  return [...listPaths, ...redirects];
}

/** `actions/[...none]`: the follow-ups of all incidents. None where the site has no incidents. */
export async function followUpPagePaths(): Promise<PagePath<FollowUpsView>[]> {
  const all = await incidents();
  if (all.length === 0) return [];
  const hash = await pageHash();
  const view: FollowUpsView = {
    items: followUps(
      all.map(({ incident }) => incident),
      today,
    ),
    incidents: all.map(({ incident, path, title, lang }) => ({ id: incident.id, path, title, lang })),
    today,
  };
  return [{ params: { none: undefined }, props: view, cacheKey: hash(view) }];
}

/** The page of a list, and those of its earlier years where it is long. @param list none for that of all */
function viewsOf(
  all: readonly IncidentPost[],
  lists: readonly IncidentList[],
  list?: IncidentList,
): IncidentListView[] {
  const some = list?.posts ?? all;
  const path = list?.path ?? '/incidents/';
  const rows = incidentRows(some, site.services, builtAt);
  const byPath = new Map(some.map((post) => [post.path, post.incident]));
  const isOfService = list?.by === 'services';
  const years = incidentYears(rows, today).map((year) => ({
    ...year,
    affected: isOfService
      ? serviceTime(
          (year.year === null ? year.rows : year.days).flatMap(({ path }) => byPath.get(path) ?? []),
          list.names,
          year.year,
        )
      : null,
  }));
  const { first, further } = yearsOnPages(years, mostOnOnePage);
  const view: IncidentListView = {
    path,
    of: list ? { by: list.by, label: listLabel(list, site.services), description: described(list) } : null,
    year: null,
    years: first,
    furtherYears: further.map(({ year, rows: { length } }) => ({
      year,
      path: incidentYearPath(path, year),
      count: length,
    })),
    count: rows.length,
    all: all.length,
    filters: filterGroups(lists, site.services, path),
    state: list && !isOfService ? null : presentState(some, builtAt),
  };
  const ofYears = view.furtherYears.map(({ year, path: ofYear, count }) => ({
    ...view,
    path: ofYear,
    year,
    years: further.filter((one) => one.year === year),
    count,
    filters: filterGroups(lists, site.services, ofYear),
    state: null,
  }));
  return [view, ...ofYears];
}

/** What site.yml says of a severity or service. */
function described({ by, names }: IncidentList): string | null {
  if (by === 'severity') return site.severities[names[0]] ?? null;
  const services = by === 'services' ? site.services.filter(({ id }) => names.includes(id)) : [];
  return services.find(({ description }) => description !== null)?.description ?? null;
}
