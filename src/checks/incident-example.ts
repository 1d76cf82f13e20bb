/**
 * The source of an incident post, for the examples of rules.
 *
 * @param lines of the `incident:` block, besides id and severity; `status: resolved` where they name no status
 */
export function incidentExample(lines: readonly string[], body = '', title = 'x'): string {
  const status = lines.some((line) => line.startsWith('status:')) ? [] : ['status: resolved'];
  const block = ['id: INC-1', 'severity: SEV-2', ...status, ...lines].map((line) => `  ${line}`);
  return ['---', `title: "${title}"`, 'date: 2026-05-01', 'incident:', ...block, '---', '', body, ''].join(
    '\n',
  );
}
