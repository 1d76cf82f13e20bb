import { type DraftRequest, nextIncidentId, type Proposals } from '#drafts/index.ts';
import type { Taken } from '#source/index.ts';
import type { Material } from './material.ts';
import type { WantedPost } from './wanted-post.ts';

/** What a post is made of besides its writer's wishes. */
export interface DraftSurroundings {
  /** The id that the writer wants; undefined for the next free one. */
  id: string | undefined;
  material: Material;
  proposed: Proposals | null;
  taken: Taken;
  now: Temporal.ZonedDateTime;
}

export function draftRequest(
  { title, lang, incident }: WantedPost,
  { id, material, proposed, taken: { site, incidentIds }, now }: DraftSurroundings,
): DraftRequest {
  const year = (incident?.startedAt ?? now.toInstant()).toZonedDateTimeISO(site.timeZone).year;
  return {
    title,
    lang,
    siteLang: site.lang,
    siteKind: site.kind,
    timeZone: site.timeZone,
    now: now.toInstant(),
    incident: incident && {
      ...incident,
      id: id ?? nextIncidentId(incidentIds, year),
      status: incident.resolvedAt ? 'resolved' : 'investigating',
      servicesAreGuessed: proposed !== null && incident.services === proposed.services,
      factor: proposed?.factor ?? null,
    },
    traceback: material.traceback,
    commits: material.commits,
  };
}
