import type { DateLanguage } from './dates.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Units of a duration with their letters in `T+1h 34m`. */
const units = [
  { unit: 'days', letter: 'd', size: day },
  { unit: 'hours', letter: 'h', size: hour },
  { unit: 'minutes', letter: 'm', size: minute },
  { unit: 'seconds', letter: 's', size: second },
] as const;

type Unit = (typeof units)[number];

/**
 * A duration as people read it, in its two largest units: `52m`, `1h 34m`, `2d 3h`, `45s`; Korean `52분`, `1시간 34분`. A day has 24 hours.
 *
 * @param milliseconds rounded to whole seconds, from an hour on to minutes, from a day on to hours; negative ones begin with `−`
 */
export function formatDuration(milliseconds: number, language: DateLanguage): string {
  const parts = partsOf(milliseconds);
  // Intl leaves out what is 0, and says nothing at all of nothing.
  if (parts[0]?.count === 0) return language === 'ko' ? '0초' : '0s';
  const text = formatter(language).format(Object.fromEntries(parts.map(({ unit, count }) => [unit, count])));
  return `${milliseconds < 0 ? '−' : ''}${text}`;
}

/** Time since the start as timelines have it: `T+12m`, `T+1h 34m`, `T−20m`, `T+0`. The same in every language. */
export function formatElapsed(milliseconds: number): string {
  const parts = partsOf(milliseconds).filter(({ count }) => count > 0);
  const text = parts.map(({ letter, count }) => `${count}${letter}`).join(' ');
  return `T${milliseconds < 0 && text !== '' ? '−' : '+'}${text || '0'}`;
}

/** ISO 8601 for `<time datetime>`: `PT1H34M`. */
export function machineDuration(milliseconds: number): string {
  return Temporal.Duration.from({ milliseconds: Math.round(Math.abs(milliseconds)) })
    .round({ largestUnit: 'hours', smallestUnit: 'seconds' })
    .toString();
}

/** The two largest units that are needed; the second is left out where it is 0. */
function partsOf(milliseconds: number): (Pick<Unit, 'unit' | 'letter'> & { count: number })[] {
  const whole = Math.abs(milliseconds);
  // What is rounded up may reach the next unit: 59 min 59.6 s.
  const rounded =
    whole >= day ? roundTo(whole, hour) : whole >= hour ? roundTo(whole, minute) : roundTo(whole, second);
  const first = units.findIndex(({ size }) => rounded >= size);
  const [large = units[3], small] = first < 0 ? [units[3]] : [units[first], units[first + 1]];
  const count = Math.floor(rounded / large.size);
  const rest = small ? Math.floor((rounded % large.size) / small.size) : 0;
  return [
    { unit: large.unit, letter: large.letter, count },
    ...(small && rest > 0 ? [{ unit: small.unit, letter: small.letter, count: rest }] : []),
  ];
}

function roundTo(value: number, size: number): number {
  return Math.round(value / size) * size;
}

const formatters = new Map<DateLanguage, Intl.DurationFormat>();

function formatter(language: DateLanguage): Intl.DurationFormat {
  const known = formatters.get(language) ?? new Intl.DurationFormat(language, { style: 'narrow' });
  formatters.set(language, known);
  return known;
}
