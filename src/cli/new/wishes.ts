import type { Diagnostic } from '#diagnostics/index.ts';
import type { DraftLanguage, TemplateName } from '#drafts/index.ts';
import { type IncidentSeverity, incidentSchema } from '#incident/index.ts';
import type { Taken } from '#source/index.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { servicesIn } from './ask-missing.ts';
import { typedInstant } from './instants.ts';
import type { KnownWishes } from './wanted-post.ts';

/** The words of the command line that say what the post is to be. */
export interface GivenWishes {
  incident: boolean;
  template: TemplateName | undefined;
  lang: DraftLanguage | undefined;
  severity: IncidentSeverity | undefined;
  id: string | undefined;
  started: string | undefined;
  resolved: string | undefined;
  services: string | undefined;
  from: 'git' | undefined;
  'from-trace': string | undefined;
}

/**
 * What the command line says of the post; all that is wrong with it at once.
 *
 * @param operands the title, and behind `--from git` the range of commits
 * @param now in the zone of the site
 */
export function wishesOf(
  given: GivenWishes,
  operands: readonly string[],
  { site, incidentIds }: Taken,
  now: Temporal.ZonedDateTime,
): { known: KnownWishes; range: string | null } | { problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const words = [...operands];
  const range = given.from === 'git' ? (words.pop() ?? null) : null;
  if (given.from === 'git' && range === null)
    problems.push(commandLineProblem('SF5003', { option: '--from git', hint: 'v1.2..v1.3' }));
  problems.push(...words.slice(1).map((value) => commandLineProblem('SF5005', { value })));

  const instantOf = (option: 'started' | 'resolved') => {
    const value = given[option];
    if (value === undefined) return undefined;
    const read = typedInstant(value, now);
    if ('at' in read) return read.at;
    problems.push(wrong(`--${option}`, value, read.reason));
    return undefined;
  };
  const startedAt = instantOf('started');
  const resolvedAt = instantOf('resolved');
  if (startedAt && resolvedAt && Temporal.Instant.compare(startedAt, resolvedAt) > 0)
    problems.push(wrong('--resolved', given.resolved ?? '', 'it is before --started'));
  if (given.id !== undefined) {
    const reason = whyNotId(given.id, incidentIds);
    if (reason !== null) problems.push(wrong('--id', given.id, reason));
  }
  if (problems.length > 0) return { problems };

  const title = words[0]?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || undefined;
  const { template, severity } = given;
  const services = given.services === undefined ? undefined : servicesIn(given.services);
  const saysSo =
    given.incident ||
    [template, severity, given.id, given.started, given.resolved, services].some((one) => one !== undefined);
  // A crash and a deploy are asked about because something broke.
  const isIncident = saysSo || given.from === 'git' || given['from-trace'] !== undefined;
  return {
    known: {
      title,
      lang: given.lang ?? site.ui,
      isIncident: isIncident || undefined,
      incident: { template, severity, startedAt, resolvedAt, services },
    },
    range,
  };
}

function wrong(option: string, value: string, reason: string): Diagnostic {
  return commandLineProblem('SF5004', { option, value, reason });
}

function whyNotId(id: string, taken: readonly string[]): string | null {
  if (taken.includes(id)) return 'another incident has it';
  const { error } = incidentSchema.shape.id.safeParse(id);
  return error ? `it ${error.issues[0]?.message}` : null;
}
