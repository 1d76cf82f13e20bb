import type { FollowUpsView } from '#collections/index.ts';
import { byOwner, type FollowUp } from '#incident/index.ts';

/** A follow-up with the incident it follows, for links to its post. */
export interface FollowedUp {
  item: FollowUp;
  incident: FollowUpsView['incidents'][number];
}

/** Follow-ups that stand together. */
export interface FollowUpGroup {
  /** Neither done nor dropped. */
  open: FollowedUp[];
  closed: FollowedUp[];
}

/** The follow-ups of a site as its page shows them: all together, and once more by owner and by incident. */
export interface FollowUpGroups {
  all: FollowUpGroup;
  /** How many are overdue. */
  overdue: number;
  /** By name; null stands last, for those of nobody. */
  owners: (FollowUpGroup & { owner: string | null })[];
  /** The latest first; those without follow-ups are left out. */
  incidents: (FollowUpGroup & { incident: FollowedUp['incident'] })[];
}

/**
 * Puts follow-ups together. Within each group they stand in the order given.
 *
 * Of many, those that are done or dropped are in `all` alone, each with its owner and incident: three times over they were most of the page.
 */
export function followUpGroups({ items, incidents }: Omit<FollowUpsView, 'today'>): FollowUpGroups {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const groupOf = (some: readonly FollowUp[]): FollowUpGroup => {
    const all = some.flatMap((item): FollowedUp[] => {
      const incident = byId.get(item.incident);
      return incident ? [{ item, incident }] : [];
    });
    return { open: all.filter(({ item }) => item.open), closed: all.filter(({ item }) => !item.open) };
  };
  const grouped = items.length > mostInFull ? items.filter(({ open }) => open) : items;
  const own = Map.groupBy(grouped, ({ incident }) => incident);
  return {
    all: groupOf(items),
    overdue: items.filter(({ overdue }) => overdue).length,
    owners: byOwner(grouped).map(({ owner, items: owned }) => ({ owner, ...groupOf(owned) })),
    incidents: incidents.flatMap((incident) => {
      const some = own.get(incident.id);
      return some ? [{ incident, ...groupOf(some) }] : [];
    }),
  };
}

/** Of more follow-ups than these, groups have those that are open. */
const mostInFull = 300;
