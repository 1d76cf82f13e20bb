import type { Redaction } from '#checks/index.ts';
import { tableLines } from '../reporters/table.ts';

/** A table of what would be redacted, no line wider than the terminal. Secrets are dots; their line tells where they are. */
export function redactionLines(found: readonly Redaction[], text: string, columns: number): string[] {
  const rows = found.map((one) => [one.kind, shownValue(one), placesOf(one, text), one.placeholder]);
  return tableLines(
    [{ head: 'KIND' }, { head: 'VALUE', share: 1 }, { head: 'PLACES' }, { head: 'PLACEHOLDER' }],
    rows,
    columns,
  );
}

/** The value, or dots where nobody may be shown it. */
export function shownValue({ value, hidden }: Redaction): string {
  return hidden ? '•'.repeat(8) : value;
}

/** `line 12`, `line 12 and 3 more` */
export function placesOf({ ranges }: Redaction, text: string): string {
  const line = text.slice(0, ranges[0]?.start ?? 0).split('\n').length;
  return ranges.length > 1 ? `line ${line} and ${ranges.length - 1} more` : `line ${line}`;
}

/** `2 values in 5 places` */
export function valuesInPlaces(chosen: readonly Redaction[]): string {
  const places = chosen.reduce((sum, { ranges }) => sum + ranges.length, 0);
  return `${chosen.length} value${chosen.length === 1 ? '' : 's'} in ${places} place${places === 1 ? '' : 's'}`;
}
