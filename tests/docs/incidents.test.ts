import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { type Incident, lasted, phasesOf } from '#incident/index.ts';
import { durationFacts } from '../../src/components/duration-facts.ts';
import { read } from '../incident/block.ts';

const page = fileURLToPath(new URL('../../content/pages/docs/incidents.md', import.meta.url));
const text = readFileSync(page, 'utf8');
/** The lines of each example, without the key of the block. */
const examples = [...text.matchAll(/^```yaml\nincident:\n([\s\S]*?)^```$/gm)].map(([, block = '']) =>
  block
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(2)),
);
const incidentOf = (lines: readonly string[] = []): Incident => {
  const { incident } = read(lines);
  if (!incident) throw new Error('no incident');
  return incident;
};

describe('incidents.md', () => {
  test('has examples that are right', () => {
    expect(examples).toHaveLength(4);
    expect(examples.flatMap((lines) => read(lines).diagnostics)).toEqual([]);
  });

  test('shows each duration with its formula, and what it is of the first example', () => {
    const rows = durationFacts(incidentOf(examples[0]), wordsFor('en', 'en').incident, 'en').map(
      ({ name, short, value, formula }) => {
        const approximate = value.known && value.approximate ? '≈' : '';
        return `| ${name}${short ? `, ${short}` : ''} | \`${formula.keys}\` | ${approximate}${value.text} |\n`;
      },
    );
    const table = /(?<=^## Durations$[^|]*\n\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*/m;
    expect(table.exec(text)).not.toBeNull();
    if (process.env['UPDATE_FIXTURES'])
      writeFileSync(
        page,
        text.replace(table, () => rows.join('')),
      );
    else expect(table.exec(text)?.[0]).toBe(rows.join(''));
  });

  test('has an example of impact windows, a near miss and one that goes on', () => {
    const [, windows, nearMiss, ongoing] = examples.map(incidentOf);
    // From 21:10 to 21:50 and from 23:30 to 00:10.
    expect(windows && lasted(windows)).toMatchObject({ kind: 'known', milliseconds: 80 * 60_000 });
    expect(nearMiss && lasted(nearMiss)).toEqual({ kind: 'nearMiss' });
    expect(ongoing && lasted(ongoing)).toEqual({ kind: 'ongoing' });
    expect(ongoing && phasesOf(ongoing, '2018-11-25T00:00:00+09:00[Asia/Seoul]')?.ongoing).toBe(true);
  });
});
