import { createHash } from 'node:crypto';
import { site } from 'virtual:sunfish/run';
import { siteContents } from './site-contents.ts';

/** One page of a route. `cacheKey` covers all that the page shows: an unchanged one is not rendered again. */
export interface PagePath<Props> {
  params: Record<string, string | undefined>;
  props: Props;
  cacheKey: string;
}

/**
 * Hashes what one page shows, together with what every page shows: the navigation, where it is made of the content, and whether there is a
 * feed of incidents to find.
 */
export async function pageHash(): Promise<(shown: unknown) => string> {
  const contents = await siteContents();
  const around = site.navigation.length > 0 ? contents.hasIncidents : contents;
  return (shown) =>
    createHash('sha256')
      .update(JSON.stringify([around, shown]))
      .digest('base64url');
}

/** A route parameter: the path without the slashes at its ends; Astro adds `index.html` or leaves `x.html` to the integration. */
export function routeParam(path: string): string | undefined {
  return path.replace(/^\//, '').replace(/\/$/, '') || undefined;
}
