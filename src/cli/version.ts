import { readFileSync } from 'node:fs';

/** The version of Sunfish: that of its package. */
export function sunfishVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
