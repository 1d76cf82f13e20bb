import type { DraftLanguage, TemplateName } from '#drafts/index.ts';
import type { IncidentSeverity } from '#incident/index.ts';

/** What a new post is to be: what the command line says, and what its writer answers. */
export interface WantedPost {
  title: string;
  lang: DraftLanguage;
  /** Null for a post that tells of no incident. */
  incident: WantedIncident | null;
}

export interface WantedIncident {
  template: TemplateName;
  severity: IncidentSeverity;
  startedAt: Temporal.Instant | null;
  resolvedAt: Temporal.Instant | null;
  services: readonly string[];
}

/** What of it is known before anything is asked; undefined where it is not. */
export interface KnownWishes {
  title: string | undefined;
  lang: DraftLanguage;
  isIncident: boolean | undefined;
  incident: { [Key in keyof WantedIncident]: WantedIncident[Key] | undefined };
}

/** What a writer who is not asked gets. */
export const unasked = { template: 'google', severity: 'SEV-3' } as const;

/**
 * What is wanted where nobody is asked.
 *
 * @param proposed what a traceback proposes
 * @returns null where there is no title
 */
export function wantedUnasked(
  { title, lang, isIncident, incident }: KnownWishes,
  proposed: { title: string | null; services: readonly string[] } | null,
): WantedPost | null {
  const named = title ?? proposed?.title ?? null;
  if (named === null) return null;
  if (!isIncident) return { title: named, lang, incident: null };
  return {
    title: named,
    lang,
    incident: {
      template: incident.template ?? unasked.template,
      severity: incident.severity ?? unasked.severity,
      startedAt: incident.startedAt ?? null,
      resolvedAt: incident.resolvedAt ?? null,
      services: incident.services ?? proposed?.services ?? [],
    },
  };
}
