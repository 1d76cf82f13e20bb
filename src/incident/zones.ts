import { zoneNamed } from '#site/index.ts';

/**
 * Abbreviations that are read, each with the zone it stands for. The list is short on purpose: most abbreviations name several
 * zones. Those of the United States without "central" are read as RFC 5322, section 4.3, has them; KST and JST as Korea and Japan
 * do; SGT as Singapore does; those of Europe, Hong Kong, Australia and New Zealand as the tz database does. ET and PT are what is in force there on the day.
 */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['Z', 'UTC'],
  ['UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['KST', '+09:00'],
  ['JST', '+09:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['ET', 'America/New_York'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['PT', 'America/Los_Angeles'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['HKT', '+08:00'],
  ['SGT', '+08:00'],
  ['AWST', '+08:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
]);

/** Those that are no word in any language, and stand for their zone in small letters as well. */
const inAnyCase: ReadonlySet<string> = new Set([
  'utc',
  'gmt',
  'kst',
  'jst',
  'pst',
  'pdt',
  'edt',
  'cest',
  'aest',
  'aedt',
]);

/** Abbreviations in wide use that mean several zones. Source: the tz database's files `asia`, `europe` and `northamerica`. */
const ambiguous: ReadonlyMap<string, string> = new Map([
  ['CST', 'Central Standard Time (-06:00), China Standard Time (+08:00) or Cuba Standard Time (-05:00)'],
  ['CDT', 'Central Daylight Time (-05:00) or Cuba Daylight Time (-04:00)'],
  ['IST', 'Indian (+05:30), Israel (+02:00) or Irish Standard Time (+01:00)'],
  ['BST', 'British Summer Time (+01:00) or Bangladesh Standard Time (+06:00)'],
]);

/** `한국 시간`, `한국표준시`, `협정 세계시`, `Pacific Time`, `Coordinated Universal Time` */
const names: readonly [RegExp, string][] = [
  [/^한국 ?(?:표준 ?)?시(?:간|각)?$/, '+09:00'],
  [/^협정 ?세계시$/, 'UTC'],
  [/^(?:Coordinated Universal|Greenwich Mean) Time$/i, 'UTC'],
  [/^(?:Korean?|Japan|Seoul|Tokyo)(?: Standard)? Time$/i, '+09:00'],
  [/^(?:US )?Pacific(?: Time)?$/i, 'America/Los_Angeles'],
  [/^(?:US )?Eastern(?: Time)?$/i, 'America/New_York'],
  [/^(?:US )?Central Time$/i, 'America/Chicago'],
  [/^(?:US )?Mountain Time$/i, 'America/Denver'],
];

/** The abbreviations that are read, for messages. */
export const knownAbbreviations: string = [...abbreviations.keys()].join(', ');

/** A zone as Temporal takes it (`+09:00`, `Asia/Seoul`, `UTC`), why a name is none, or null for what does not look like one. */
export type ReadZone = { zone: string } | { refused: string; reason: string } | null;

/**
 * Reads the name of a zone: an offset (`+09:00`, `UTC+9`), one of a few abbreviations (`KST`), an IANA name, `한국 시간`.
 *
 * An abbreviation that means several zones is refused with its meanings. Of most upper and lower case count: `EST` is a zone, `est` a word.
 */
export function readZone(written: string): ReadZone {
  const name = written.trim();
  const short = inAnyCase.has(name.toLowerCase()) ? name.toUpperCase() : name;
  const known = abbreviations.get(short) ?? names.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return { zone: known };
  const meanings = ambiguous.get(name);
  if (meanings !== undefined) return { refused: name, reason: `it means ${meanings}` };
  const offset = offsetOf(name);
  if (offset !== null) return offset;
  // Intl knows names such as `EST` and `Japan` as well: only those with their area are taken.
  const zone = name.includes('/') ? zoneNamed(name) : null;
  return zone === null ? null : { zone };
}

// `+09:00`, `+0900`, `+09`, `UTC+9`, `GMT-03:30`, `UTC−5`
const offsetPattern = /^(?<name>UTC|GMT)?(?<sign>[+−-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/;

function offsetOf(written: string): ReadZone {
  const parts = offsetPattern.exec(written)?.groups;
  if (!parts) return null;
  const { name, sign, hours = '', minutes = '00' } = parts;
  // A bare `+9` is a number.
  if (name === undefined && hours.length < 2) return null;
  const furthest = sign === '+' ? 14 * 60 : 12 * 60;
  // Source: the tz database, for the offsets in use today.
  if (Number(minutes) > 59 || Number(hours) * 60 + Number(minutes) > furthest)
    return { refused: written, reason: 'offsets go from -12:00 to +14:00' };
  return { zone: `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}` };
}
