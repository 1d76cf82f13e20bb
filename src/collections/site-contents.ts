import { onceABuild } from './once-a-build.ts';
import { pages, posts } from './queries.ts';

/** What a site holds, as far as its navigation leads there. */
export interface SiteContents {
  hasTags: boolean;
  hasSubjects: boolean;
  hasIncidents: boolean;
  /** Pages at the top of the site such as About: site-relative path and title. */
  pages: { path: string; title: string }[];
}

/** Looks what there is to lead to: for sites whose author chose no navigation. */
export const siteContents = onceABuild(async (): Promise<SiteContents> => {
  const list = await posts();
  const top = (await pages()).filter(({ path }) => isAtTop(path));
  return {
    hasTags: list.some(({ tags }) => tags.length > 0),
    hasSubjects: list.some(({ subject }) => subject !== null),
    hasIncidents: list.some(({ incident }) => incident !== null),
    pages: top.map(({ path, title }) => ({ path, title })),
  };
});

/** `/about/` and `/about.html`; not `/docs/start/`, and not the page for what is not there. */
function isAtTop(path: string): boolean {
  return /^\/[^/]+\/?$/.test(path) && !path.startsWith('/404');
}
