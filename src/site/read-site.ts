import type { z } from 'zod';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { fromJekyll, isRecord, jekyllExcludes, jekyllPermalink, textList } from './jekyll-config.ts';
import { patternProblem } from './permalink-pattern.ts';
import { type SiteFile, siteKeys, siteSchema } from './schema.ts';
import type { Author, FrontMatterDefaults, Site } from './site.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** What the command line says over the configuration file. */
export interface SiteOverrides {
  url?: string | undefined;
  base?: string | undefined;
  missingImages?: 'error' | 'warn' | undefined;
}

export interface SiteInput {
  /** Text of site.yml or _config.yml; empty where there is none. */
  text: string;
  file: string;
  kind: Site['kind'];
  /** Name of the content folder: the title of a site that has none. */
  name: string;
  overrides: SiteOverrides;
}

/**
 * Reads a site's configuration.
 *
 * Strict for site.yml: a value of the wrong type and a key that looks misspelt are errors at their line. Lenient for
 * Jekyll, whose themes use keys in ways of their own: what Sunfish cannot use is left out.
 *
 * @returns `site: null` where an error leaves no site to go on with
 */
export function readSite(input: SiteInput): { site: Site | null; diagnostics: Diagnostic[] } {
  const { file, kind, overrides } = input;
  const yaml = readYaml(input.text, file, 1, { syntax: 'SF3001', duplicate: 'SF3002' });
  if (!yaml.values) return { site: null, diagnostics: yaml.diagnostics };
  const written = { ...yaml.values, ...given({ url: overrides.url, base: overrides.base }) };
  const known = kind === 'jekyll' ? { ...fromJekyll(written), ...given({ base: overrides.base }) } : written;
  const diagnostics = [...yaml.diagnostics, ...(kind === 'native' ? misspeltKeys(yaml, file) : [])];
  const parsed = siteSchema.safeParse(known);
  if (!parsed.success) {
    diagnostics.push(...parsed.error.issues.map((issue) => wrongValue(issue, yaml, file)));
    return { site: null, diagnostics };
  }
  const checked = check(parsed.data, kind, yaml, file);
  diagnostics.push(...checked.diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { site: null, diagnostics };
  const lang = parsed.data.lang;
  const site: Site = {
    kind,
    title: yaml.values['title'] || yaml.values['name'] ? parsed.data.title : input.name,
    description: parsed.data.description,
    url: checked.url,
    base: checked.base,
    lang,
    ui: /^ko\b/i.test(lang) ? 'ko' : 'en',
    timeZone: checked.timeZone,
    permalink: parsed.data.permalink ?? (kind === 'jekyll' ? jekyllPermalink(undefined) : '/posts/:slug/'),
    excerptSeparator: parsed.data.excerptSeparator ?? null,
    pageSize: parsed.data.pageSize,
    authors: authorsOf(parsed.data.authors),
    navigation: parsed.data.navigation,
    image: parsed.data.image ?? null,
    smartQuotes: parsed.data.smartQuotes,
    missingImages:
      overrides.missingImages ?? parsed.data.missingImages ?? (kind === 'jekyll' ? 'warn' : 'error'),
    defaults: kind === 'jekyll' ? defaultsOf(yaml.values['defaults']) : [],
    sourceDir:
      kind === 'jekyll' ? (textList([yaml.values['source'], yaml.values['source_dir']])[0] ?? '.') : '.',
    exclude: kind === 'jekyll' ? [...jekyllExcludes, ...textList(yaml.values['exclude'])] : [],
    values: yaml.values,
  };
  return { site, diagnostics };
}

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** An unknown key is the writer's own (`resource`), unless it is nearly one of ours. */
function misspeltKeys(yaml: YamlFile, file: string): Diagnostic[] {
  return Object.keys(yaml.values ?? {}).flatMap((key) => {
    if (siteKeys.includes(key)) return [];
    const suggestion = didYouMean(key, siteKeys);
    return suggestion ? [diagnose('SF3004', { key, suggestion }, { file, ...yaml.placeOf([key]) })] : [];
  });
}

function wrongValue(issue: z.core.$ZodIssue, yaml: YamlFile, file: string): Diagnostic {
  const key = issue.path.join('.');
  return diagnose('SF3003', { key, reason: issue.message }, { file, ...yaml.placeOf(issue.path) });
}

/** The rules a schema cannot say: addresses and zones are normalised, or refused at their place. */
function check(data: SiteFile, kind: Site['kind'], yaml: YamlFile, file: string) {
  const diagnostics: Diagnostic[] = [];
  const at = (key: string) => ({ file, ...yaml.placeOf([key]) });
  const severity = kind === 'jekyll' ? 'warning' : 'error';
  let url: string | null = null;
  let base = data.base === '/' ? '' : data.base;
  if (data.url) {
    const parsed = URL.parse(data.url);
    if (parsed && /^https?:$/.test(parsed.protocol)) {
      url = parsed.origin;
      if (base === '' && parsed.pathname !== '/') base = parsed.pathname;
    } else diagnostics.push(diagnose('SF3005', { url: data.url }, at('url'), severity));
  } else if (yaml.values && Object.keys(yaml.values).length > 0) {
    diagnostics.push(diagnose('SF3006', {}, { file, line: 1, column: 1 }));
  }
  base = base.replace(/\/+$/, '');
  if (base !== '' && !base.startsWith('/')) base = `/${base}`;
  const problem = data.permalink ? patternProblem(data.permalink) : null;
  if (problem !== null) {
    const values = { key: 'permalink', reason: `it ${problem}` };
    diagnostics.push(diagnose('SF3003', values, at('permalink'), severity));
  }
  let timeZone = 'UTC';
  try {
    timeZone = Temporal.Now.zonedDateTimeISO(data.timezone).timeZoneId;
  } catch {
    diagnostics.push(diagnose('SF3007', { zone: data.timezone }, at('timezone'), severity));
  }
  return { url, base, timeZone, diagnostics };
}

function authorsOf(authors: SiteFile['authors']): Author[] {
  return Object.entries(authors).map(([id, person]) =>
    typeof person === 'string' ? { id, name: person } : { id, ...person },
  );
}

function defaultsOf(value: unknown): FrontMatterDefaults[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap(({ scope, values }) => {
    if (!isRecord(values)) return [];
    const { path, type } = isRecord(scope) ? scope : {};
    return [{ path: String(path ?? '').replace(/^\/|\/$/g, ''), type: String(type ?? ''), values }];
  });
}
