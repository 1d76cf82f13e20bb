import type { Frame, Trace } from '#trace/index.ts';

/** A service as site.yml or another incident has it. */
export interface KnownService {
  id: string;
  /** What readers see instead, where it differs. */
  name?: string | undefined;
}

/**
 * The service that a traceback is likely of. A known one that a path or a package of the application's own code names; else the folder or
 * package that the own code stands in: `billing` of `/srv/billing/app.py`, `github.com/acme/billing/pay.go` and `com.acme.billing.Pay`.
 *
 * @returns its id; null where nothing is named
 */
export function serviceOf({ frames }: Trace, known: readonly KnownService[]): string | null {
  const own = frames.filter(({ origin }) => origin === 'app');
  const ids = new Map(known.flatMap(({ id, name }) => [id, name ?? id].map((word) => [folded(word), id])));
  const named = own.flatMap((frame) => {
    // The outermost folder first: `/srv/shop/billing/` is of the shop, if both are known.
    const id = wordsOf(frame)
      .map((word) => ids.get(folded(word)))
      .find((found) => found !== undefined);
    return id ?? [];
  });
  return mostOften(named) ?? mostOften(own.flatMap((frame) => rootOf(frame) ?? []));
}

/** `menu_api`, `menu-api` and `Menu API` are one. */
function folded(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf({ file, function: name, package: of }: Frame): string[] {
  return [file, name, of].flatMap((text) => text?.split(/[/\\.:]+/) ?? []);
}

// `/srv/billing/`, `/var/www/billing/`, `/home/kim/work/billing/`, `C:\Users\kim\source\repos\billing\`
const folder =
  /^(?:[A-Z]:)?[/\\](?:(?:srv|opt|data|deploy|workspaces?|usr[/\\]src|var[/\\]www|srv[/\\]www|var[/\\]lib)|(?:home|Users)[/\\][^/\\]+)[/\\](?:(?:projects?|source|src|code|work|dev|repos|apps|git|www)[/\\])*(?<name>[^/\\]+)[/\\]/i;
// `github.com/acme/billing/pay.Charge`
const repository = /^(?:[\w-]+\.)+[a-z]{2,}\/[^/]+\/(?<name>[\w.-]+?)(?:\/|\.\w)/;
// `com.acme.billing.Pay.charge`, `kr.co.acme.billing.Pay`
const javaPackage =
  /^(?:com|org|net|io|dev|app|(?:kr|jp|uk)\.(?:co|or|go|ac)|kr|jp)\.[a-z]\w*\.(?<name>[a-z]\w*)\.[\w$.]+/;

/** Folders and packages that say how code is arranged, not what it is of. */
const generic = new Set(
  `app apps src lib libs bin dist build code www html current release releases server service services main web api common core util utils
  internal pkg cmd controller controllers model models handler handlers test tests python venv env site-packages node_modules
  vendor tmp public shared project projects workspace`.split(/\s+/),
);

function rootOf({ file, function: name }: Frame): string | null {
  for (const match of [folder.exec(file ?? ''), repository.exec(name ?? ''), javaPackage.exec(name ?? '')]) {
    const word = match?.groups?.['name'];
    // A placeholder is nobody's name.
    if (word && !generic.has(word.toLowerCase()) && !/^[.[\d]/.test(word)) return word;
  }
  return null;
}

/** The first of those that occur most. */
function mostOften(words: readonly string[]): string | null {
  const counts = [...Map.groupBy(words, (word) => word).values()].sort((a, b) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
