import type { IncidentLinks, ListLink } from '#collections/index.ts';
import type { IncidentWords } from '#i18n/index.ts';
import type { Incident, IncidentKey, InstantKey } from '#incident/index.ts';
import type { Site } from '#site/index.ts';
import { type ShownInstant, type ShownRange, shownInstant, shownRange } from './shown-instant.ts';

/** A row of the table of facts. */
export type IncidentFact = {
  label: string;
  /** Shown to the readers of an internal build alone. */
  internal: boolean;
} & (
  | { kind: 'text'; text: string }
  /** `legend`: what the severity means on this site. */
  | { kind: 'severity'; severity: ListLink; legend: string | null }
  | { kind: 'services'; services: ListLink[] }
  /** Null where it is not recorded. */
  | { kind: 'instant'; instant: ShownInstant | null }
  /** An incident that is not over: since when, where that is recorded, and when that was so. */
  | { kind: 'ongoing'; since: AroundInstant | null; asOf: AroundInstant }
  | { kind: 'roles'; roles: { name: string; people: string[] }[] }
  | { kind: 'windows'; windows: ShownWindow[] }
);

/** A sentence with an instant in it. */
export interface AroundInstant {
  before: string;
  instant: ShownInstant;
  after: string;
}

export interface ShownWindow {
  range: ShownRange;
  /** Stands in the place of an end that is not there: what is not over goes on, else nobody wrote it down. */
  noEnd: string | null;
  /** How much failed, and of what; null where nothing of it is recorded. */
  words: string | null;
  internal: boolean;
}

export interface FactOptions {
  words: IncidentWords;
  site: Pick<Site, 'audience' | 'severities' | 'internalFields'>;
  links: IncidentLinks;
  /** Temporal.ZonedDateTime string. */
  builtAt: string;
}

/** The facts of an incident: those that readers look for first, and the others. What nobody wrote down is left out, but for its begin and end: that these are not known says something. */
export function incidentFacts(
  incident: Incident,
  options: FactOptions,
): { first: IncidentFact[]; others: IncidentFact[] } {
  const { words, site, links } = options;
  const { severity, impact, status, reviewStatus, dataImpact, detectedBy } = incident;
  const isInternal = internalKeys(incident, site);
  const text = (key: IncidentKey, label: string, value: string | null): IncidentFact[] =>
    value === null ? [] : [{ kind: 'text', label, text: value, internal: isInternal(key) }];
  const legend = site.severities[severity] || null;
  return {
    first: [
      { kind: 'severity', label: words.severity, severity: links.severity, legend, internal: false },
      ...text('impact', words.impact, impact && (impact === 'none' ? words.nearMiss : words.impacts[impact])),
      ...text('status', words.status, words.statuses[status]),
      ...text('reviewStatus', words.reviewStatus, reviewStatus && words.reviewStatuses[reviewStatus]),
      ...servicesOf(incident, options, isInternal('services')),
      ...times(incident, options, isInternal),
      ...text('usersAffected', words.usersAffected, usersOf(incident, words)),
      ...text('dataImpact', words.dataImpact, dataImpact && words.dataImpacts[dataImpact]),
      ...text('detectedBy', words.detectedBy, detectedBy && words.detectors[detectedBy]),
    ],
    others: [
      ...windowsOf(incident, options, isInternal('impactWindows')),
      ...rolesOf(incident, words, isInternal('roles')),
    ],
  };
}

/** The sentences of an incident: what users noticed, what set it off, how it was noticed, what ended it. */
export function incidentSentences(
  incident: Incident,
  { words, site }: Pick<FactOptions, 'words' | 'site'>,
): { label: string; text: string; internal: boolean }[] {
  const isInternal = internalKeys(incident, site);
  return (['impactSummary', 'trigger', 'detection', 'resolution'] as const).flatMap((key) => {
    const text = incident[key];
    return text ? [{ label: words[key], text, internal: isInternal(key) }] : [];
  });
}

/** Tells of a key, `roles` or `actionItems.owner`, whether it is for an internal build alone, which then says so. */
export function internalKeys(
  { internal }: Pick<Incident, 'internal'>,
  { audience, internalFields }: Pick<Site, 'audience' | 'internalFields'>,
): (key: string) => boolean {
  const keys = new Set(audience === 'internal' ? [...internal, ...internalFields] : []);
  return (key) => keys.has(key);
}

function servicesOf(
  { services }: Incident,
  { words, links }: FactOptions,
  internal: boolean,
): IncidentFact[] {
  const shown = links.services.filter(({ id }) => services.includes(id));
  return shown.length > 0 ? [{ kind: 'services', label: words.services, services: shown, internal }] : [];
}

/**
 * When it began and ended. Of a near miss, when it was set off and noticed: no impact began. Of what goes on, since when, and when the page
 * was made.
 */
function times(
  incident: Incident,
  { words, builtAt }: FactOptions,
  isInternal: (key: string) => boolean,
): IncidentFact[] {
  const { instants, status, impact, timeZone } = incident;
  const row = (key: InstantKey, label: string): IncidentFact => {
    const moment = instants[key];
    return { kind: 'instant', label, instant: moment && shownInstant(moment), internal: isInternal(key) };
  };
  const since = instants.startedAt;
  const ongoing = status !== 'resolved';
  const isNearMiss = impact === 'none' && since === null;
  const begin = isNearMiss
    ? (['triggeredAt', 'detectedAt'] as const)
        .filter((key) => instants[key] !== null)
        .map((key) => row(key, capital(words.instants[key])))
    : [row('startedAt', words.began)];
  if (!ongoing) return [...begin, row('resolvedAt', words.ended)];
  const now = Temporal.ZonedDateTime.from(builtAt).withTimeZone(timeZone).toString();
  const told: IncidentFact = {
    kind: 'ongoing',
    label: since ? words.began : words.ended,
    since: since && around(words.ongoingSince, shownInstant(since)),
    asOf: around(words.asOf, shownInstant({ at: now, approximate: false })),
    internal: isInternal('startedAt'),
  };
  return since ? [told] : [...begin, told];
}

/** Stands in a sentence for what is put there as an element: Unicode's object replacement character. */
const place = '\uFFFC';

function around(sentence: (instant: string) => string, instant: ShownInstant): AroundInstant {
  const [before = '', after = ''] = sentence(place).split(place);
  return { before, instant, after };
}

function usersOf({ usersAffected }: Incident, words: IncidentWords): string | null {
  if (!usersAffected) return null;
  const { count, percent, estimate } = usersAffected;
  if (count === null && percent === null) return null;
  const users = words.users(count, percent);
  return estimate ? `${users} (${words.estimated})` : users;
}

function windowsOf(
  { impactWindows, instants, status }: Incident,
  { words, links }: FactOptions,
  internal: boolean,
): IncidentFact[] {
  if (impactWindows.length === 0) return [];
  const nameOf = (id: string) => links.services.find((link) => link.id === id)?.name ?? id;
  const windows = impactWindows.map((window): ShownWindow => {
    const told = [...(window.level ? [words.levels[window.level]] : []), ...window.services.map(nameOf)];
    return {
      range: shownRange(window.from, window.to, instants.startedAt),
      noEnd: window.to ? null : status === 'resolved' ? words.notRecorded : words.goesOn,
      words: told.length > 0 ? told.join(', ') : null,
      internal: window.internal,
    };
  });
  return [{ kind: 'windows', label: words.impactWindows, windows, internal }];
}

function rolesOf({ roles }: Incident, words: IncidentWords, internal: boolean): IncidentFact[] {
  if (roles.length === 0) return [];
  const named = roles.map(({ role, people }) => ({ name: roleName(role, words), people }));
  return [{ kind: 'roles', label: words.roles, roles: named, internal }];
}

/** Roles in wide use have names, others are shown as written. */
function roleName(role: string, { roleNames }: IncidentWords): string {
  return (Object.hasOwn(roleNames, role) && roleNames[role]) || role;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
