import { type Incident, readIncident } from '#incident/index.ts';
import { readYaml } from '#site/index.ts';

/** Reads the lines of an `incident:` block as they stand in a front matter: the block is line 2, its first key line 3. */
export function read(lines: readonly string[], timeZone = 'Asia/Seoul') {
  const text = ['incident:', ...lines.map((line) => `  ${line}`)].join('\n');
  const yaml = readYaml(text, 'post.md', 2, { syntax: 'SF1001', duplicate: 'SF1008' });
  const placeOf = (path: readonly PropertyKey[]) => yaml.placeOf(['incident', ...path]);
  return readIncident(yaml.values?.['incident'], { timeZone, file: 'post.md', placeOf });
}

/** The three keys every incident has. */
export const least = ['id: INC-1', 'severity: SEV-2', 'status: resolved'];

/** `SF6004 6:14 message` for each problem of a block of the three keys and the lines given: the first of those is line 6. */
export function problems(lines: readonly string[], timeZone?: string): string[] {
  return read([...least, ...lines], timeZone).diagnostics.map(
    ({ code, line, column, message }) => `${code} ${line}:${column} ${message}`,
  );
}

/** The incident of a block of the three keys and the lines given. */
export function incident(lines: readonly string[], timeZone?: string): Incident {
  const { incident: value, diagnostics } = read([...least, ...lines], timeZone);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** Codes of a block's problems. */
export function codes(lines: readonly string[], timeZone?: string): string[] {
  return read([...least, ...lines], timeZone).diagnostics.map(({ code }) => code);
}
