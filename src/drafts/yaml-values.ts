import { stringify } from 'yaml';

/**
 * A value as YAML on one line. What YAML 1.1 would take for something else than text (`no`, `12:30`, a day) is quoted: other tools read
 * front matter as well.
 */
export function flowYaml(value: string | readonly string[] | Readonly<Record<string, string>>): string {
  const options = {
    version: '1.1',
    lineWidth: 0,
    collectionStyle: 'flow',
    flowCollectionPadding: !Array.isArray(value),
  } as const;
  return stringify(value, options).trim();
}
