import { type ReadZone, readZone } from '../zones.ts';

/** A zone as Temporal takes it, why a name is none, or null where none is named. */
export type DeclaredZone = ReadZone;

// what may stand around the zone: `all times are in UTC`, `한국 시간 기준`, `모든 시각은 KST`
const around =
  /^(?:all |the )?(?:times?|timestamps?|시각|시간|모든 (?:시각|시간)|표기 ?(?:시각|시간))(?:은|는)?(?: are| is)?(?: (?:shown|listed|given))?(?: in)? |^in |^(?:all|모두) | ?기준(?:입니다|임)?\.?$|(?: local)? time$/gi;
// `AEST`, `HKT`, `Seoul time`: what is named as zones are
const zoneLike =
  /^(?:[A-Z]{1,4}T|(?!(?:Local|Server|Office|Wall|Real|Response)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)* [Tt]ime)$/;
// `2018-03-10, KST`, `KST = UTC+9`, `10 March 2018 (UTC)`
const apart = /\s*[,;()[\]=·|]\s*|\s+[-–—/]\s+/;

/**
 * Reads the zone that is declared behind the title of a timeline or of a column: `KST`, `all times UTC`, `2018-03-10, KST`,
 * `모든 시간은 한국 시간(KST) 기준`.
 *
 * Two names of one zone are one; of two zones neither is taken.
 */
export function declaredZone(text: string): DeclaredZone {
  const whole = zoneNamed(text);
  if (whole !== null) return whole;
  // `UTC/GMT`; the names of IANA zones have their `/` as well
  const pieces = text
    .split(apart)
    .flatMap((piece) => (zoneNamed(piece) === null ? piece.split('/') : [piece]));
  const read = pieces.flatMap((piece) => zoneNamed(piece) ?? []);
  const zones = read.flatMap((one) => ('zone' in one ? [one.zone] : []));
  const [first, ...others] = zones;
  if (first === undefined) return read[0] ?? null;
  if (others.every((other) => other === first)) return { zone: first };
  return { refused: text.trim().replace(/\)$/, ''), reason: 'it names more than one zone' };
}

/** In a heading upper and lower case do not count: `(utc)` is no word of a sentence. */
function zoneNamed(piece: string): DeclaredZone {
  const name = piece
    .trim()
    .replace(/[)\].]+$/, '')
    .trim();
  const bare = name.replaceAll(around, '').trim();
  for (const one of [name, bare, ...(/^[a-z]{3,4}$/i.test(bare) ? [bare.toUpperCase()] : [])]) {
    const zone = readZone(one);
    if (zone) return zone;
  }
  return zoneLike.test(bare) || zoneLike.test(name)
    ? { refused: bare, reason: 'it is none of those that are read' }
    : null;
}

const statements: readonly RegExp[] = [
  // `All times are in UTC.`, `(times UTC)`, `The timeline below is in Pacific Time.`
  /^(?:note:? )?(?:all |the |these )*(?:times?|timestamps?|timeline)(?: (?:here|below|above|shown|listed|in (?:this|the) (?:timeline|post|table|document)))*(?: (?:is|are))?(?: (?:all|shown|listed|given|noted|in|using))* (?<zone>[^.!?]{2,40})$/i,
  // `모든 시각은 KST 기준입니다.`, `시간은 한국 시간(KST)으로 적었다`
  /^(?:아래의? |이 글의 |본문의 |타임라인의 )?(?:모든 )?(?:시각|시간)(?:은|는)(?: 모두)? (?<zone>[^.!?]{2,40}?)(?: ?기준| ?표준시)?(?:입니다|이다|임|으로 .{1,20}|로 .{1,20})?$/,
  // `KST 기준`, `(한국 시간 기준)`
  /^(?<zone>[^.!?\s]{2,20}(?: ?시간)?) 기준(?:입니다|임)?$/,
];

/**
 * Reads a sentence that says in which zone the times around it are: `All times are in UTC.`, `모든 시각은 KST 기준입니다.`
 *
 * @param text a paragraph; its first sentence that says so counts
 * @returns null where none does
 */
export function statedZone(text: string): DeclaredZone {
  for (const sentence of text.split(/(?<=[.!?])\s+|\n/)) {
    const bare = sentence.trim().replace(/^[([*※\s]+|[\])*.\s]+$/g, '');
    for (const pattern of statements) {
      const zone = pattern.exec(bare)?.groups?.['zone'];
      const read = zone === undefined ? null : declaredZone(zone);
      if (read) return read;
    }
  }
  return null;
}
