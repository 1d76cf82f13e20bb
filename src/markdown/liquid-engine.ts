import { Liquid, type LiquidError } from 'liquidjs';
import type { Site } from '#site/index.ts';

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
  });
  const relative = (path: unknown) => joined(site.base, path);
  engine.registerFilter('relative_url', relative);
  engine.registerFilter('absolute_url', (path: unknown) =>
    isAbsolute(path) ? path : `${site.url ?? ''}${relative(path)}`,
  );
  engine.registerFilter('strip_index', (url: unknown) => String(url ?? '').replace(/\/index\.html?$/, '/'));
  return engine;
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
