import { byPlace, type Place, wordsOf } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import type { Answer, AskLinks, LinkRequest } from './external/answer.ts';
import type { ExternalLink } from './external/external-link.ts';
import type { ExternalRule } from './external-rule.ts';
import type { Finding } from './finding.ts';
import { severityIn } from './severity.ts';
import { reasonFor } from './silence.ts';
import type { SiteFacts } from './site-facts.ts';

/** A file whose links are asked about, and what was found in it before. */
export interface LinkingFile {
  facts: SiteFacts;
  findings: readonly Finding[];
}

export interface ExternalCheck {
  findings: Finding[];
  census: LinkCensus;
}

/** How many addresses were asked for in a run, were known from before, and were not asked for. */
export interface LinkCensus {
  asked: number;
  known: number;
  left: number;
}

/**
 * Checks what posts link to on other sites. Each address is asked for once, however many places name it; one that holds a secret
 * is asked for nowhere.
 *
 * @param ask the only door to the network
 * @returns findings by file and place; silenced ones are there, and marked
 */
export async function checkExternal(
  files: readonly LinkingFile[],
  { site, rules, ask }: { site: Site; rules: readonly ExternalRule[]; ask: AskLinks },
): Promise<ExternalCheck> {
  const links = files.flatMap(({ facts, findings }) => {
    const secrets = findings.filter(({ hidden }) => hidden);
    return facts.external
      .filter(({ place }) => !secrets.some((secret) => overlap(place, secret)))
      .map((link) => ({ link, facts }));
  });
  const requests = requestsFor(links.map(({ link }) => link));
  const { answers, known } = await ask(requests);
  const findings = links.flatMap(({ link, facts }) => {
    const answer = answers.get(link.url);
    return answer ? findingsOf(link, answer, facts, { site, rules, answers }) : [];
  });
  const left = [...answers.values()].filter(({ kind }) => kind === 'not-asked').length;
  return {
    findings: findings.sort(byPlace),
    census: { asked: requests.length - known - left, known, left },
  };
}

/** Of an address that several posts name, a copy is wanted near the day of the first. */
function requestsFor(links: readonly ExternalLink[]): LinkRequest[] {
  const days = new Map<string, string | null>();
  for (const { url, copyNear } of links) {
    const before = days.get(url) ?? null;
    days.set(url, before !== null && (copyNear === null || before < copyNear) ? before : copyNear);
  }
  return [...days].map(([url, copyNear]) => ({ url, copyNear }));
}

function findingsOf(
  link: ExternalLink,
  answer: Answer,
  { file, silences }: SiteFacts,
  {
    site,
    rules,
    answers,
  }: { site: Site; rules: readonly ExternalRule[]; answers: ReadonlyMap<string, Answer> },
): Finding[] {
  return rules.flatMap((rule): Finding[] => {
    const severity = severityIn(site, rule);
    const found = severity && rule.check({ link, answer, answerOf: (url) => answers.get(url) });
    if (!found) return [];
    const silenced = reasonFor(rule.id, link.place.line ?? 1, silences);
    return [
      {
        file,
        ...link.place,
        code: rule.id,
        severity,
        ...wordsOf(rule, found.values),
        ...(found.fix && { fix: found.fix }),
        ...(silenced !== undefined && { silenced }),
      },
    ];
  });
}

type Span = Omit<Place, 'file'>;

function overlap(a: Span, b: Span): boolean {
  return !isBefore(endOf(a), startOf(b)) && !isBefore(endOf(b), startOf(a));
}

function startOf({ line = 1, column = 1 }: Span): readonly [number, number] {
  return [line, column];
}

function endOf(span: Span): readonly [number, number] {
  const { line = 1, column = 1, endLine = line, endColumn = column } = span;
  return [endLine, endColumn];
}

function isBefore([line, column]: readonly [number, number], other: readonly [number, number]): boolean {
  return line < other[0] || (line === other[0] && column < other[1]);
}
