import { pathToFileURL } from 'node:url';
import type { Finding } from '#checks/index.ts';
import type { Severity } from '#diagnostics/index.ts';
import { reportPath } from './finding-paths.ts';

/** What a report says of a rule, whether it found something or not. */
export interface ReportedRule {
  id: string;
  title: string;
  why: string;
  help: string;
  severity: Severity;
}

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * Findings as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0): what code scanning of GitHub and others takes. Silenced ones are in it, as
 * suppressed in the source.
 *
 * @param known rules to describe; those of findings that are not among them are described by the findings
 */
export function sarifReport(
  findings: readonly Finding[],
  { cwd, version, known }: { cwd: string; version: string; known: readonly ReportedRule[] },
): string {
  const rules = new Map<string, ReportedRule>(known.map((rule) => [rule.id, rule]));
  for (const { code, title, why, help, severity } of findings)
    if (!rules.has(code)) rules.set(code, { id: code, title, why, help, severity });
  const ids = [...rules.keys()];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Sunfish', semanticVersion: version, rules: [...rules.values()].map(described) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(cwd).href.replace(/\/*$/, '')}/` } },
        results: findings.map((finding) => result(finding, ids.indexOf(finding.code), cwd)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function described({ id, title, why, help, severity }: ReportedRule) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: help },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(finding: Finding, ruleIndex: number, cwd: string) {
  const { code, severity, message, file, silenced } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    ...(file !== '' && { locations: [{ physicalLocation: physicalLocation(finding, cwd) }] }),
    ...(silenced !== undefined && { suppressions: [{ kind: 'inSource', justification: silenced }] }),
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: Finding, cwd: string) {
  const uri = encodeURI(reportPath(cwd, file)).replaceAll('#', '%23').replaceAll('?', '%3F');
  const isBelow = !/^(?:\/|[A-Za-z]:)/.test(uri);
  const artifactLocation = isBelow ? { uri, uriBaseId: 'SRCROOT' } : { uri: pathToFileURL(file).href };
  if (line === undefined) return { artifactLocation };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { artifactLocation, region };
}
