import { Liquid, type LiquidError } from 'liquidjs';
import type { Site } from '#site/index.ts';
import { encodeAddress } from '../figures/image-path.ts';
import { readDatesInZone } from './dates.ts';

/** What became of one `{{ … }}`. `text` is what stands in its place where the problem is only a warning. */
export type LiquidResult =
  | { problem: null; text: string }
  | {
      problem: 'unknown-variable' | 'unknown-filter' | 'unreadable' | 'too-costly';
      name: string;
      text: string;
    };

/** Evaluates one `{{ … }}` against the site's and the page's values. */
export type Evaluate = (expression: string, page: Record<string, unknown>) => LiquidResult;

/** A value is a word or an address: anything dearer is a mistake or an attack. */
const limits = { parseLimit: 10_000, renderLimit: 50, memoryLimit: 100_000 };

/**
 * Makes an evaluator: liquidjs with Jekyll's filters for addresses.
 *
 * Context: `site.*` (every key of the configuration, and url, baseurl, title …), `page.*` (front matter).
 */
export function createEvaluator(site: Site): Evaluate {
  const strict = createEngine(site, true);
  // What Jekyll prints where we warn: nothing for an unknown variable, the value itself for an unknown filter.
  const lenient = createEngine(site, false);
  const globals = { site: siteValues(site), jekyll: { environment: 'production' } };
  return (expression, page) => {
    if (!isValue(expression))
      return { problem: 'unreadable', name: 'it does not begin with one', text: expression };
    try {
      return { problem: null, text: String(strict.parseAndRenderSync(expression, { ...globals, page })) };
    } catch (error) {
      return {
        ...classify(error as LiquidError, expression),
        text: rendered(lenient, expression, { ...globals, page }),
      };
    }
  };
}

/**
 * Whether an expression begins with one value and goes on with a filter or not at all. liquidjs, as Liquid, reads the
 * first word and forgets the rest: `{{1,2},{3,4}}` of an array or a formula would become `1`.
 */
function isValue(expression: string): boolean {
  // Matches `"text"`, `-1.5`, `(1..3)`, `site.title`, `page["key"]`, `site.authors[0].name`, each up to `|` or the end.
  return /^\{\{-?\s*(?:"[^"]*"|'[^']*'|-?[\d.]+|\([^()|]*\)|[\p{L}_][\p{L}\p{N}_-]*\??(?:\.[\p{L}\p{N}_-]+\??|\[[^\]|]*\])*)\s*(?:\||-?\}\}$)/u.test(
    expression,
  );
}

function createEngine(site: Site, strict: boolean): Liquid {
  const engine = new Liquid({
    ...limits,
    strictFilters: strict,
    strictVariables: strict,
    lenientIf: true,
    ownPropertyOnly: true,
    jekyllWhere: true,
    timezoneOffset: site.timeZone,
    // No template may name a file.
    templates: {},
    // Not to escape: it is the one place that sees a value before it becomes text.
    outputEscape: (value: string | object) => {
      if (isGroup(value)) throw new Error('it is a group of values, not one of them');
      return value as string;
    },
  });
  readDatesInZone(engine, site.timeZone);
  // As Jekyll's filters do it, what an address cannot hold is percent-encoded: a space would end a Markdown address.
  const relative = (path: unknown) => encodeAddress(joined(site.base, path));
  engine.registerFilter('relative_url', relative);
  engine.registerFilter('absolute_url', (path: unknown) =>
    isAbsolute(path) ? path : `${site.url ?? ''}${relative(path)}`,
  );
  engine.registerFilter('strip_index', (url: unknown) => String(url ?? '').replace(/\/index\.html?$/, '/'));
  return engine;
}

/** A map of the configuration such as `site`; dates and other single values have their own way to become text. */
function isGroup(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isGroup);
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** `/base` and `a.png` → `/base/a.png`; an address of another site stays. */
function joined(base: string, path: unknown): string {
  const text = String(path ?? '');
  if (isAbsolute(text)) return text;
  if (text === '' && base !== '') return base;
  return `${base}/${text.replace(/^\/+/, '')}`;
}

function isAbsolute(path: unknown): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(String(path ?? ''));
}

function siteValues(site: Site): Record<string, unknown> {
  const { title, description, url, base, lang, timeZone } = site;
  return {
    ...site.values,
    title,
    description,
    url: url ?? '',
    baseurl: base,
    base,
    lang,
    timezone: timeZone,
  };
}

function rendered(engine: Liquid, expression: string, scope: object): string {
  try {
    return String(engine.parseAndRenderSync(expression, scope));
  } catch {
    return expression;
  }
}

function classify(
  error: LiquidError,
  expression: string,
): { problem: 'unknown-variable' | 'unknown-filter' | 'unreadable' | 'too-costly'; name: string } {
  const { message } = error;
  // Matches `undefined variable: site.nope, line:1, col:4`.
  const variable = /undefined variable: ([^,\n]+)/.exec(message)?.[1];
  if (variable !== undefined) return { problem: 'unknown-variable', name: variable };
  // Matches `undefined filter: nope, line:1, col:1`.
  const filter = /undefined filter: ([^,\n]+)/.exec(message)?.[1];
  if (filter !== undefined) return { problem: 'unknown-filter', name: filter };
  if (/limit exceeded/.test(message)) return { problem: 'too-costly', name: expression };
  return { problem: 'unreadable', name: message.split(/, line:|\n/)[0] ?? message };
}
