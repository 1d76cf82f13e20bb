import { describe, expect, test } from 'vitest';
import { applyRedactions } from '#checks/redact/apply-redactions.ts';
import { redactions } from '#checks/redact/redactions.ts';
import { parseTraces } from '#trace/index.ts';
import { siteOf } from '../../post/blog.ts';
import { fixtureRuntimes, fixturesOf } from '../../trace/fixtures.ts';

const site = siteOf();

/** A text with what it tells taken out, and the way back: placeholder by value. */
async function redact(text: string): Promise<{ text: string; back(text: string): string }> {
  const found = await redactions({ text, site, post: { values: {} }, tree: null });
  return {
    text: applyRedactions(text, found),
    back: (redacted) =>
      found.reduce((words, { placeholder, value }) => words.replaceAll(placeholder, value), redacted),
  };
}

describe.each(fixtureRuntimes())('a trace of %s', (runtime) => {
  // The application's folder becomes one in somebody's home.
  const cases = fixturesOf(runtime).map(({ name, text }) => ({
    name,
    text: text.replaceAll('/srv/', '/home/minsu/'),
  }));
  const telling = cases.filter(({ text }) => /\/home\/minsu\/|\b10\./.test(text));

  test.runIf(telling.length > 0)('is read the same when what it tells is redacted', async () => {
    for (const { name, text } of telling) {
      const redacted = await redact(text);
      expect(redacted.text, name).not.toContain('minsu');
      expect(JSON.parse(redacted.back(JSON.stringify(parseTraces(redacted.text)))), name).toEqual(
        parseTraces(text),
      );
    }
  });
});
