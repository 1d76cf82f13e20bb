import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a careful reader found in a fixture; conventions in tests/fixtures/trace/README.md. */
export interface Truth {
  runtime: string;
  error?: { type: string; message: string };
  frames: number;
  frames_app: number;
  frames_library: number;
  order: 'oldest-first' | 'newest-first';
  exceptions?: number;
  elided?: number;
  stacks?: number;
  tier: 1 | 2 | 3;
}

export interface Fixture {
  name: string;
  text: string;
  truth: Truth;
}

const root = fileURLToPath(new URL('../fixtures/trace/', import.meta.url));

/** The folders of fixtures, one per runtime. */
export function fixtureRuntimes(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'negative')
    .map(({ name }) => name)
    .sort();
}

/** Every case of a runtime: the printed text, and the truth beside it. */
export function fixturesOf(runtime: string): Fixture[] {
  return textsIn(runtime).map((file) => ({
    name: `${runtime}/${file.replace(/\.txt$/, '')}`,
    text: readFileSync(`${root}${runtime}/${file}`, 'utf8'),
    truth: JSON.parse(readFileSync(`${root}${runtime}/${file.replace(/\.txt$/, '.json')}`, 'utf8')) as Truth,
  }));
}

/** Texts that look similar and are no stack trace. */
export function negatives(): { name: string; text: string }[] {
  return textsIn('negative').map((file) => ({
    name: file,
    text: readFileSync(`${root}negative/${file}`, 'utf8'),
  }));
}

/** One fixture's text by name: `python/flask`. */
export function fixtureText(name: string): string {
  return readFileSync(`${root}${name}.txt`, 'utf8');
}

function textsIn(folder: string): string[] {
  return readdirSync(root + folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
}
