import type { DateLanguage } from './dates.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The largest first. A year has 365 days. */
const units = [
  ['years', 365 * day],
  ['weeks', 7 * day],
  ['days', day],
  ['hours', hour],
  ['minutes', minute],
  ['seconds', 1000],
] as const;

/**
 * A round duration in one unit, for the ticks of a scale: `5m`, `4h`, `1w`; Korean `5분`, `4시간`, `1주`. `0` is the same everywhere.
 *
 * @param milliseconds whole seconds; the largest unit that divides them is written, negative ones begin with `−`
 */
export function formatRoundDuration(milliseconds: number, language: DateLanguage): string {
  const length = Math.abs(milliseconds);
  const [unit, size] = units.find(([, one]) => length >= one && length % one === 0) ?? units[5];
  if (length === 0) return '0';
  const text = formatter(language).format({ [unit]: length / size });
  return `${milliseconds < 0 ? '−' : ''}${text}`;
}

/** Making a formatter costs a hundred times what using one does. */
const formatters = new Map<DateLanguage, Intl.DurationFormat>();

function formatter(language: DateLanguage): Intl.DurationFormat {
  const known = formatters.get(language) ?? new Intl.DurationFormat(language, { style: 'narrow' });
  formatters.set(language, known);
  return known;
}
