import { readSite, type Site, type SiteOverrides } from '#site/index.ts';

/** What became of a configuration: the site, or null, and everything that was said of it. */
export interface Configured {
  site: Site | null;
  /** `error SF3003 2:8` */
  said: string[];
  messages: string[];
}

/** Reads the text of a configuration file. */
export function configure(kind: Site['kind'], text: string, overrides: SiteOverrides = {}): Configured {
  const file = kind === 'native' ? '/sites/blog/site.yml' : '/sites/blog/_config.yml';
  const { site, diagnostics } = readSite({ text, file, kind, name: 'blog', overrides });
  return {
    site,
    said: diagnostics.map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`),
    messages: diagnostics.map(({ message }) => message),
  };
}

/** The site of a configuration with nothing wrong in it. */
export function siteOf(kind: Site['kind'], text: string, overrides?: SiteOverrides): Site {
  const { site, messages } = configure(kind, text, overrides);
  if (!site || messages.length > 0) throw new Error(`not sound: ${messages.join('; ')}`);
  return site;
}
