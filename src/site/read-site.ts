import type { z } from 'zod';
import { type Diagnostic, type DiagnosticCode, diagnose } from '#diagnostics/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { fromJekyll, isRecord, jekyllExcludes, jekyllPermalink, textList } from './jekyll-config.ts';
import { patternProblem } from './permalink-pattern.ts';
import { type SiteFile, siteKeys, siteSchema } from './schema.ts';
import type { Audience, Author, FrontMatterDefaults, Service, Site } from './site.ts';
import { zoneNamed } from './time-zone.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** What the command line says over the configuration file. */
export interface SiteOverrides {
  url?: string | undefined;
  base?: string | undefined;
  missingImages?: 'error' | 'warn' | undefined;
  /** Who the run is for: the public where nothing is said. */
  audience?: Audience | undefined;
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
 * @returns `site: null` where the file cannot be read at all. A wrong value has its default, so that the posts are read as well and
 *   every problem of a run is told together.
 */
export function readSite(input: SiteInput): { site: Site | null; diagnostics: Diagnostic[] } {
  const { file, kind, overrides } = input;
  const yaml = readYaml(input.text, file, 1, { syntax: 'SF3001', duplicate: 'SF3002' });
  if (!yaml.values) return { site: null, diagnostics: yaml.diagnostics };
  const written = { ...yaml.values, ...given({ url: overrides.url, base: overrides.base }) };
  const known = kind === 'jekyll' ? { ...fromJekyll(written), ...given({ base: overrides.base }) } : written;
  const { data, diagnostics: wrong } = readKeys(known, yaml, file);
  const checked = check(data, kind, yaml, file);
  const diagnostics = [
    ...yaml.diagnostics,
    ...(kind === 'native' ? misspeltKeys(yaml, file) : []),
    ...wrong,
    ...checked.diagnostics,
  ];
  const site: Site = {
    kind,
    title: data.title ?? input.name,
    description: data.description,
    url: checked.url,
    base: checked.base,
    lang: checked.lang,
    ui: /^ko\b/i.test(checked.lang) ? 'ko' : 'en',
    timeZone: checked.timeZone,
    permalink: checked.permalink ?? (kind === 'jekyll' ? jekyllPermalink(undefined) : '/posts/:slug/'),
    excerptSeparator: data.excerptSeparator ?? null,
    pageSize: data.pageSize,
    authors: authorsOf(data.authors),
    navigation: data.navigation,
    image: data.image ?? null,
    smartQuotes: data.smartQuotes,
    app: data.app,
    library: data.library,
    source: data.source ?? null,
    missingImages: overrides.missingImages ?? data.missingImages ?? (kind === 'jekyll' ? 'warn' : 'error'),
    severities: data.severities,
    services: servicesOf(data.services),
    internalFields: data.internalFields,
    checks: data.checks,
    audience: overrides.audience ?? 'public',
    defaults: kind === 'jekyll' ? defaultsOf(yaml.values['defaults']) : [],
    sourceDir:
      kind === 'jekyll' ? (textList([yaml.values['source'], yaml.values['source_dir']])[0] ?? '.') : '.',
    exclude: kind === 'jekyll' ? [...jekyllExcludes, ...textList(yaml.values['exclude'])] : [],
    include: kind === 'jekyll' ? ['.htaccess', ...textList(yaml.values['include'])] : [],
    collections: kind === 'jekyll' ? collectionsOf(yaml.values['collections']) : [],
    values: yaml.values,
  };
  return { site, diagnostics };
}

function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Reads each key by its schema; a wrong one is told and has its default, so that the others are checked as well. */
function readKeys(
  known: Record<string, unknown>,
  yaml: YamlFile,
  file: string,
): { data: SiteFile; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = Object.entries(siteSchema.shape).map(([key, schema]) => {
    const value = known[key] === null || known[key] === '' ? undefined : known[key];
    const parsed = schema.safeParse(value);
    if (parsed.success) return [key, parsed.data];
    diagnostics.push(...parsed.error.issues.map((issue) => wrongValue(key, issue, yaml, file)));
    return [key, schema.parse(undefined)];
  });
  return { data: Object.fromEntries(read) as SiteFile, diagnostics };
}

function wrongValue(key: string, issue: z.core.$ZodIssue, yaml: YamlFile, file: string): Diagnostic {
  const path = [key, ...issue.path];
  const values = { key: path.join('.'), reason: `it ${issue.message}` };
  return diagnose('SF3003', values, { file, ...yaml.placeOf(path) });
}

/** An unknown key is the writer's own (`resource`), unless it is nearly one of ours. */
function misspeltKeys(yaml: YamlFile, file: string): Diagnostic[] {
  return Object.keys(yaml.values ?? {}).flatMap((key) => {
    if (siteKeys.includes(key)) return [];
    const suggestion = didYouMean(key, siteKeys);
    return suggestion ? [diagnose('SF3004', { key, suggestion }, { file, ...yaml.placeOfKey(key) })] : [];
  });
}

/** The rules a schema cannot say: addresses, zones and languages are normalised, or refused at their place. */
function check(data: SiteFile, kind: Site['kind'], yaml: YamlFile, file: string) {
  const severity = kind === 'jekyll' ? 'warning' : 'error';
  const diagnostics: Diagnostic[] = [];
  const tell = (code: DiagnosticCode, values: Record<string, string>, key: string) =>
    diagnostics.push(diagnose(code, values, { file, ...yaml.placeOf([key]) }, severity));

  const address = data.url ? URL.parse(data.url) : null;
  const isAddress = address !== null && /^https?:$/.test(address.protocol);
  if (data.url && !isAddress) tell('SF3005', { url: data.url }, 'url');
  if (!data.url && yaml.values && Object.keys(yaml.values).length > 0)
    diagnostics.push(diagnose('SF3006', {}, { file, line: 1, column: 1 }));

  const written = data.base.replace(/^\/*|\/+$/g, '') || (isAddress ? address.pathname.slice(1) : '');
  const isBase = /^[^\s?#%:]*$/.test(written) && !written.split('/').some((part) => /^\.{1,2}$/.test(part));
  const baseKey = kind === 'jekyll' ? 'baseurl' : 'base';
  if (!isBase) tell('SF3003', { key: baseKey, reason: 'it has to be a path such as /blog' }, baseKey);
  const base = isBase && written !== '' ? `/${written.replace(/\/+$/, '')}` : '';

  const problem = data.permalink ? patternProblem(data.permalink) : null;
  if (problem !== null) tell('SF3003', { key: 'permalink', reason: `it ${problem}` }, 'permalink');

  const timeZone = zoneNamed(data.timezone);
  if (timeZone === null) tell('SF3007', { zone: data.timezone }, 'timezone');
  const lang = languageTag(data.lang);
  if (lang === null)
    tell('SF3003', { key: 'lang', reason: `"${data.lang}" is no language tag such as ko or en-GB` }, 'lang');
  const url = isAddress ? address.origin : null;
  const permalink = problem === null || kind === 'jekyll' ? data.permalink : undefined;
  return { url, base, permalink, timeZone: timeZone ?? 'UTC', lang: lang ?? 'en', diagnostics };
}

/** A BCP 47 tag as written, `ko_KR` as `ko-KR`; null where it is none. */
function languageTag(written: string): string | null {
  const tag = written.replaceAll('_', '-');
  try {
    return new Intl.Locale(tag) && tag;
  } catch {
    return null;
  }
}

function authorsOf(authors: SiteFile['authors']): Author[] {
  return Object.entries(authors).map(([id, person]) =>
    typeof person === 'string' ? { id, name: person } : { id, ...person },
  );
}

function servicesOf(services: SiteFile['services']): Service[] {
  return Object.entries(services).map(([id, service]) =>
    typeof service === 'string'
      ? { id, name: service, description: null }
      : { id, name: service.name, description: service.description ?? null },
  );
}

/** Only those with `output: true` have pages. Source: jekyllrb.com/docs/collections. */
function collectionsOf(value: unknown): string[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).filter((name) => {
    const settings = value[name];
    return name !== 'posts' && isRecord(settings) && settings['output'] === true;
  });
}

function defaultsOf(value: unknown): FrontMatterDefaults[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap(({ scope, values }) => {
    if (!isRecord(values)) return [];
    const { path, type } = isRecord(scope) ? scope : {};
    return [{ path: String(path ?? '').replace(/^\/|\/$/g, ''), type: String(type ?? ''), values }];
  });
}
