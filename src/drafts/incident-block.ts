import { type IncidentSeverity, type IncidentStatus, type InstantKey, instantKeys } from '#incident/index.ts';
import type { DraftLanguage } from './template.ts';
import { localTime } from './timeline-lines.ts';
import { type DraftWords, draftWords } from './words.ts';
import { flowYaml } from './yaml-values.ts';

/** What is known of an incident when its post is begun. */
export interface DraftIncident {
  id: string;
  severity: IncidentSeverity;
  status: IncidentStatus;
  startedAt: Temporal.Instant | null;
  resolvedAt: Temporal.Instant | null;
  services: readonly string[];
  /** Whether the services were guessed. */
  servicesAreGuessed: boolean;
  factor: { factor: string; kind: string | null } | null;
}

/**
 * The lines of an `incident:` block: what is known as keys, what else can be told as keys in comments, each with a question in the
 * language of the post. A key is taken in by removing its `# `.
 *
 * @param now for the days of examples
 * @param timeZone IANA zone in which times are written
 */
export function incidentBlock(
  incident: DraftIncident,
  lang: DraftLanguage,
  now: Temporal.Instant,
  timeZone: string,
): string[] {
  const words = draftWords(lang);
  const lines = [
    `id: ${flowYaml(incident.id)}`,
    `# ${words.severity}`,
    `severity: ${incident.severity}`,
    `# ${words.impact}`,
    '# impact: minor',
    `# ${words.status}`,
    `status: ${incident.status}`,
    `# ${words.reviewStatus}`,
    'reviewStatus: draft',
    `# ${words.instants(timeZone)}`,
    ...instantLines(incident, words, now, timeZone),
    `# ${words.detectedBy}`,
    '# detectedBy: alert',
    ...serviceLines(incident, words),
    `# ${words.impactSummary}`,
    `# impactSummary: ${flowYaml(words.impactSummaryExample)}`,
    `# ${words.usersAffected}`,
    '# usersAffected: { count: 40, estimate: true }',
    ...factorLines(incident, words),
    `# ${words.roles}`,
    `# roles: ${flowYaml({ incidentCommander: words.nameExample, scribe: words.nameExample })}`,
    `# ${words.actionItems}`,
    '# actionItems:',
    `#   - ${flowYaml(exampleItem(words, now, timeZone))}`,
    `# ${words.sources}`,
    '# sources:',
    '#   - { url: "https://grafana.example.org/d/abcd", kind: graph }',
  ];
  return ['incident:', ...lines.map((line) => `  ${line}`)];
}

function instantLines(
  incident: DraftIncident,
  words: DraftWords,
  now: Temporal.Instant,
  timeZone: string,
): string[] {
  const known: Partial<Record<InstantKey, Temporal.Instant | null>> = incident;
  // All examples are of one minute: taken in as they stand, they are in order.
  const example = localTime(incident.startedAt ?? incident.resolvedAt ?? now, timeZone);
  return instantKeys.map((key) => {
    const at = known[key];
    const written = at ? localTime(at, timeZone) : example;
    return `${at ? '' : '# '}${key}: ${written} # ${words[key]}`;
  });
}

function serviceLines({ services, servicesAreGuessed }: DraftIncident, words: DraftWords): string[] {
  if (services.length === 0) return [`# ${words.services}`, '# services: [api]'];
  return [`# ${servicesAreGuessed ? words.guessed : words.services}`, `services: ${flowYaml(services)}`];
}

function factorLines({ factor }: DraftIncident, words: DraftWords): string[] {
  const ask = `# ${words.factors}`;
  if (!factor)
    return [
      ask,
      '# contributingFactors:',
      `#   - ${flowYaml({ factor: words.factorExample, kind: 'dependency' })}`,
    ];
  const { kind } = factor;
  const item = kind === null ? { factor: factor.factor } : { factor: factor.factor, kind };
  return [ask, `# ${words.guessed}`, 'contributingFactors:', `  - ${flowYaml(item)}`];
}

function exampleItem(words: DraftWords, now: Temporal.Instant, timeZone: string) {
  const due = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 14 });
  return {
    id: 'AI-1',
    title: words.actionItemExample,
    type: 'prevent',
    priority: 'P1',
    owner: words.nameExample,
    due: due.toString(),
    status: 'open',
  };
}
