import { createHash } from 'node:crypto';
import {
  type IncidentFeedFormat,
  type IncidentList,
  incidentFeedFormats,
  incidentLists,
} from '#post/index.ts';
import type { PagePath } from './page-hash.ts';
import { digests, incidents } from './queries.ts';

/** A file of a route. It has no `cacheKey`: it is quickly made, and may say when what goes on was last looked at. */
export interface FilePath<Props> {
  params: Record<string, string>;
  props: Props;
}

/**
 * The files of a route that only a site with incidents has: none where it has none.
 *
 * @param parameter of the route: `format` in `incidents.[format]`
 * @param values of it, each a file: `json`, `csv`
 */
export function incidentFilePaths<const Parameter extends string, const Value extends string>(
  parameter: Parameter,
  values: readonly Value[],
): () => Promise<FilePath<Record<Parameter, Value>>[]> {
  return async () => {
    const hasIncidents = (await incidents()).length > 0;
    return (hasIncidents ? values : []).map((value) => {
      // A computed key alone would be typed as any string.
      const one = { [parameter]: value } as Record<Parameter, Value>;
      return { params: one, props: one };
    });
  };
}

/**
 * `incidents/[by]/[name]/[feed].xml`: the feeds of each list of incidents, at the address of the list. They are many and hold whole posts:
 * those whose posts are unchanged are not written again.
 */
export async function incidentListFeedPaths(): Promise<
  PagePath<{ list: IncidentList; format: IncidentFeedFormat }>[]
> {
  const digest = await digests();
  return incidentLists(await incidents()).flatMap((list) => {
    const [name = ''] = list.path.split('/').slice(-2);
    const shown = [list.names, list.posts.map(({ id }) => digest.get(id))];
    const cacheKey = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
    return incidentFeedFormats.map((feed) => ({
      params: { by: list.by, name, feed },
      props: { list, format: feed },
      cacheKey,
    }));
  });
}
