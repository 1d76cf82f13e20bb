import { type Diagnostic, diagnose, type Place } from '#diagnostics/index.ts';
import type { Incident } from './incident.ts';

/** Folders of lists and files for machines, beside which the permanent addresses of incidents stand. */
const taken: ReadonlySet<string> = new Set([
  'services',
  'severity',
  'factors',
  'years',
  'atom.xml',
  'rss.xml',
  'badge.svg',
]);

/**
 * What incidents say of each other that cannot be: two of one id, and a relation to one that is nowhere.
 *
 * @param incidents with the place of their ids
 */
export function betweenIncidents(incidents: readonly { incident: Incident; place: Place }[]): Diagnostic[] {
  const owners = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const { incident, place } of incidents) {
    // The id is a folder of an address: `INC-1` and `inc-1` are one on some systems.
    const key = incident.id.toLowerCase();
    if (taken.has(key)) diagnostics.push(diagnose('SF6032', { id: incident.id }, place));
    const other = owners.get(key);
    if (other) diagnostics.push(diagnose('SF6030', { id: incident.id, other: other.file }, place));
    else owners.set(key, place);
  }
  for (const { incident, place } of incidents) {
    for (const { id } of incident.related)
      if (!owners.has(id.toLowerCase())) diagnostics.push(diagnose('SF6031', { id, of: incident.id }, place));
  }
  return diagnostics;
}
