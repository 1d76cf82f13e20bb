import { type Diagnostic, diagnose, type Place } from '#diagnostics/index.ts';
import { knownAbbreviations } from '../zones.ts';
import { type DeclaredZone, declaredZone, statedZone } from './declared-zone.ts';

// `3. `, `1.2 `, `II. `, `B) `, `① `, `🕐 `
const numbering =
  /^(?:[^\p{L}\p{N}([]+|\d\u{FE0F}?\u{20E3}\s*|\d{1,2}(?:\.\d{1,2})*[.)]?\s+|(?:[IVX]{1,4}|[A-Z])[.)]\s+|[①-⑳Ⅰ-Ⅻ][.)]?\s*)+/u;
// what parts a title from what is said of it: `Timeline (KST)`, `Timeline — all times UTC`, `Timeline: …`, `Timeline in UTC`
const parts = /^(?<title>.*?)\s*(?:(?:\s[-–—]+\s|[([–—:,;|]|\sin\s(?=[A-Z]))(?<rest>.*))?$/s;
// `Impact & timeline`, `Timeline / 타임라인`, `타임라인 및 조치`
const joint = /\s*(?:[/·&+]|\band\b|및)\s*/i;

const kinds =
  'the|our|full|detailed|complete|brief|short|rough|key|major|main|high-level|overall|summary|incident|events?|outage|disruption|downtime|service|failure|response|recovery|resolution|investigation|post-?mortem';
const subjects = 'events?|incidents?|outage|disruption|failure|response|recovery|issue|problem';
const titles: readonly RegExp[] = [
  // `Timeline`, `Incident response timeline`, `Timeline of the major events`, `Sequence of events`
  new RegExp(
    `^(?:(?:${kinds}) )*(?:time ?line|chronology|sequence of events)(?: of (?:the |this |our )?(?:(?:${kinds}) )*(?:${subjects}))?(?: summary| overview| details)?$`,
    'i',
  ),
  // `타임라인`, `장애 대응 타임라인`, `사건의 경과`, `장애 일지`, `시간순 정리`, `시간대별 상황`
  /^(?:[가-힣]+ ?){0,4}?(?:타임 ?라인|경과|일지|시간 ?순|시간 ?대별)(?: ?(?:정리|요약|보고|기록|상세|상황|내역|대응|조치))?$/,
];

/** The heading of a timeline, and the zone it declares: as Temporal takes it, null where it declares none. */
export interface TimelineHeading {
  zone: string | null;
  diagnostics: Diagnostic[];
}

/**
 * Reads a heading under which a list or table is a timeline: `Timeline`, `3. 타임라인`, `장애 대응 경과`, with a zone for all its lines if
 * wanted: `Timeline (KST)`, `타임라인 (한국 시간)`, `Timeline — all times UTC`.
 *
 * @returns null for any other heading. A zone that cannot be read is an error, and the zone of the incident holds.
 */
export function readTimelineHeading(text: string, place: Place): TimelineHeading | null {
  const { title = '', rest } = partsOf(text);
  if (!title.split(joint).some((part) => titles.some((one) => one.test(part)))) return null;
  return told(rest === undefined ? null : declaredZone(rest), place);
}

/** The zone that a heading declares, that of a timeline or of the column of its times: `Time (UTC)`, `시각(KST)`, `UTC`. */
export function zoneOfHeading(text: string, place: Place): TimelineHeading {
  const { rest } = partsOf(text);
  const whole = declaredZone(text);
  return told(rest === undefined || (whole && 'zone' in whole) ? whole : declaredZone(rest), place);
}

/** The zone that a paragraph of a timeline declares, `All times are in UTC.`; null for a paragraph about anything else. */
export function readZoneStatement(text: string, place: Place): TimelineHeading | null {
  const stated = statedZone(text);
  return stated === null ? null : told(stated, place);
}

function partsOf(text: string): { title?: string; rest?: string | undefined } {
  // `Timeline {#timeline}`, an id as kramdown has it
  const bare = text
    .trim()
    .replace(numbering, '')
    .replace(/\s*\{[:#.][^{}]*\}$/, '');
  const { title = '', rest } = parts.exec(bare)?.groups ?? {};
  // `Timeline 🕐`
  return { title: title.replace(/[^\p{L}\p{N}]+$/u, '').trim(), rest };
}

function told(zone: DeclaredZone, place: Place): TimelineHeading {
  if (zone === null) return { zone: null, diagnostics: [] };
  if ('zone' in zone) return { zone: zone.zone, diagnostics: [] };
  const values = { zone: zone.refused, reason: zone.reason, known: knownAbbreviations };
  return { zone: null, diagnostics: [diagnose('SF6022', values, place)] };
}
