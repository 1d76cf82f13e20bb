import type { ActionItem, Incident } from './incident.ts';

/** An action item with the incident it follows. */
export interface FollowUp extends ActionItem {
  /** Id of the incident. */
  incident: string;
  /** Neither done nor dropped. */
  open: boolean;
  /** Open after the day it was due. */
  overdue: boolean;
}

/**
 * The action items of incidents, those first that need somebody: overdue, then open, then done and dropped; among them what is due
 * earlier, then what is more urgent, then as written.
 *
 * @param today ISO day, `2018-04-10`, in the zone of the site: what is due on it is not overdue yet
 */
export function followUps(incidents: readonly Incident[], today: string): FollowUp[] {
  return incidents
    .flatMap((incident) =>
      incident.actionItems.map((item): FollowUp => {
        const open = item.status === 'open' || item.status === 'in_progress';
        // ISO days are in order as texts.
        const overdue = open && item.due !== null && item.due < today;
        return { ...item, incident: incident.id, open, overdue };
      }),
    )
    .sort(byNeed);
}

/**
 * The same follow-ups by who does them. Owners stand by name, not by how much they have open or overdue: people are never ranked.
 * Follow-ups without an owner stand last.
 */
export function byOwner(items: readonly FollowUp[]): { owner: string | null; items: FollowUp[] }[] {
  const groups = Map.groupBy(items, ({ owner }) => owner);
  return [...groups].map(([owner, owned]) => ({ owner, items: owned })).sort(byName);
}

function byName(a: { owner: string | null }, b: { owner: string | null }): number {
  if (a.owner === null || b.owner === null) return Number(a.owner === null) - Number(b.owner === null);
  return names.compare(a.owner, b.owner);
}

/** Digits by value, letters without regard to case; the same on every machine. */
const names = new Intl.Collator('ko', { numeric: true });

function byNeed(a: FollowUp, b: FollowUp): number {
  const rank = ({ open, overdue }: FollowUp) => (overdue ? 0 : open ? 1 : 2);
  return (
    rank(a) - rank(b) ||
    compare(a.due ?? last, b.due ?? last) ||
    compare(a.priority ?? last, b.priority ?? last)
  );
}

/** After every day and every priority. */
const last = '~';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
