import {
  type IncidentFeedFormat,
  type IncidentList,
  incidentFeedFormats,
  incidentLists,
} from '#post/index.ts';
import { incidents } from './queries.ts';

/** A file of a route. Without a `cacheKey`: these are quickly made, and some say when what goes on was last looked at. */
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

/** `incidents/[by]/[name]/[feed].xml`: the feeds of each list of incidents, at the address of the list. */
export async function incidentListFeedPaths(): Promise<
  FilePath<{ list: IncidentList; format: IncidentFeedFormat }>[]
> {
  return incidentLists(await incidents()).flatMap((list) => {
    const [name = ''] = list.path.split('/').slice(-2);
    return incidentFeedFormats.map((feed) => ({
      params: { by: list.by, name, feed },
      props: { list, format: feed },
    }));
  });
}
