import type { IncidentList, Listing } from '#post/index.ts';
import type { Service } from '#site/index.ts';
import { serviceName } from './incident-rows.ts';

/** A way to the incidents of one severity, service or kind of factor. */
export interface FilterLink {
  label: string;
  /** Site-relative, base not included. */
  path: string;
  count: number;
  /** Whether it leads to the page it stands on. */
  isCurrent: boolean;
}

/** Ways of one kind, at least one. */
export interface FilterGroup {
  by: Listing;
  links: FilterLink[];
}

/**
 * The ways between the lists of incidents: severities from the worst down, then services, then kinds of factors, each by the name readers
 * see.
 *
 * @param current path of the page they stand on
 */
export function filterGroups(
  lists: readonly IncidentList[],
  services: readonly Service[],
  current: string,
): FilterGroup[] {
  return [...Map.groupBy(lists, ({ by }) => by)].map(([by, some]) => ({
    by,
    links: some
      .map((list) => ({
        label: listLabel(list, services),
        path: list.path,
        count: list.posts.length,
        isCurrent: list.path === current,
      }))
      .sort((a, b) => order.compare(a.label, b.label)),
  }));
}

/** What readers call a list: a severity, the name of a service, a kind of factor. */
export function listLabel({ by, names }: IncidentList, services: readonly Service[]): string {
  if (by !== 'services') return names[0];
  // Of several spellings that which the site itself has a name for.
  const known = names.find((name) => services.some(({ id }) => id === name));
  return serviceName(known ?? names[0], services);
}

/** Digits by value, letters without regard to case; the same on every machine. */
const order = new Intl.Collator('ko', { numeric: true });
