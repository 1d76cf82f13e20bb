import type { IncidentStatus } from '#incident/index.ts';
import type { IncidentPost } from '#post/index.ts';

/** What goes on when the site is built. */
export type PresentState =
  /** @param today ISO day of the build */
  | { kind: 'calm'; today: string }
  /** @param builtAt ZonedDateTime string */
  | { kind: 'ongoing'; incidents: OngoingIncident[]; builtAt: string };

export interface OngoingIncident {
  /** Of the post: site-relative, base not included. */
  path: string;
  title: string;
  lang: string;
  status: IncidentStatus;
  /** ZonedDateTime string in the zone of the incident; null where it is not recorded. */
  since: string | null;
  /** True where `since` is. */
  approximate: boolean;
}

/** Says which of some incidents are not resolved. @param builtAt ZonedDateTime string */
export function presentState(posts: readonly IncidentPost[], builtAt: string): PresentState {
  const ongoing = posts.filter(({ incident }) => incident.status !== 'resolved');
  if (ongoing.length === 0) return { kind: 'calm', today: builtAt.slice(0, 10) };
  const incidents = ongoing.map(({ path, title, lang, incident: { status, instants } }) => {
    const since = instants.startedAt ?? instants.detectedAt;
    return { path, title, lang, status, since: since?.at ?? null, approximate: since?.approximate ?? false };
  });
  return { kind: 'ongoing', incidents, builtAt };
}
