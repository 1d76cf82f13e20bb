import type { Diagnostic } from '#diagnostics/index.ts';
import { painter } from '../terminal.ts';
import { followChanges } from './changes.ts';
import { countsOf, headingOf, type PrettyOptions } from './pretty.ts';
import { visibleText } from './visible-text.ts';
import { wrap } from './wrap.ts';

/** More than these nobody reads between two saves; they are counted. */
const mostShown = 8;

/** How the terminal is written to. */
type NewsOptions = Pick<PrettyOptions, 'columns' | 'colour' | 'cwd'>;

/**
 * Tells the findings of each check to who saves a file every few seconds: what is new, two lines each, errors first, and how many there are
 * by now. What was there before is counted alone, and so is all at the start and every hint: the panel in the browser lists them.
 *
 * @returns takes the findings, and those among all that the checks alone tell; gives text that ends with a line break, or '' where nothing
 *   has changed
 */
export function followFindings(): (
  findings: readonly Diagnostic[],
  own: readonly Diagnostic[],
  options: NewsOptions,
) => string {
  const compare = followChanges();
  let isFirst = true;
  return (findings, own, options) => {
    const { appeared, mended } = compare(own);
    const wasFirst = isFirst;
    isFirst = false;
    if (wasFirst) return findings.length === 0 ? '' : `${atFirst(findings)}\n\n`;
    if (appeared.length === 0 && mended === 0) return '';
    const parts = [
      ...(appeared.length > 0 ? [`${appeared.length} new`] : []),
      ...(mended > 0 ? [`${mended} mended`] : []),
      findings.length === 0 ? 'nothing left' : `now ${countsOf(findings)}`,
    ];
    return `${[...newLines(appeared, options), `Checks: ${parts.join(', ')}`].join('\n')}\n\n`;
  };
}

function atFirst(findings: readonly Diagnostic[]): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `Checks: ${countsOf(findings)} in ${files} file${files === 1 ? '' : 's'}, listed in the browser and by "sunfish check"`;
}

function newLines(appeared: readonly Diagnostic[], { columns, colour, cwd }: NewsOptions): string[] {
  const paint = painter(colour);
  const errorsFirst = appeared.toSorted(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const lines = errorsFirst
    .slice(0, mostShown)
    .flatMap((one) => [
      headingOf(one, cwd, paint),
      ...wrap(visibleText(one.message), columns - 2).map((line) => `  ${line}`),
    ]);
  const rest = errorsFirst.slice(mostShown);
  return rest.length > 0 ? [...lines, `and ${countsOf(rest)} more`] : lines;
}
