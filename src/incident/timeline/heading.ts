import { type Diagnostic, diagnose, type Place } from '#diagnostics/index.ts';
import { knownAbbreviations, readZone } from '../zones.ts';

// `Timeline`, `Incident timeline`, `타임라인`, `장애 경과`, `Timeline of events`
const titles =
  /^(?:the )?(?:(?:incident|event|full|detailed|사건|장애|사고|대응|전체|상세|시간대별) ?)?(?:timeline|타임라인|경과)(?: of (?:the )?(?:events|incident))?$/i;
// `Timeline (KST)`, `Timeline — all times UTC`, `Time [UTC]`
const parts = /^(?<title>[^([–—:,-]*)(?:[([–—:,-]\s*(?<rest>[^)\]]*)[)\]]?)?\s*$/;
// what may stand around the zone: `all times are in UTC`, `한국 시간 기준`, `모든 시각은 KST`
const around =
  /^(?:all )?(?:times?|시각|시간|모든 (?:시각|시간))(?:은|는)?(?: are| is)?(?: in)? |^in | ?기준$| time$/gi;
// `AEST`, `HKT`: letters that end as names of zones do
const zoneLike = /^[A-Z]{1,4}T$/;

/** The heading of a timeline, and the zone it declares: as Temporal takes it, null where it declares none. */
export interface TimelineHeading {
  zone: string | null;
  diagnostics: Diagnostic[];
}

/**
 * Reads a heading under which a list or table is a timeline: `Timeline`, `타임라인`, `경과`, with a zone for all its lines if wanted:
 * `Timeline (KST)`, `타임라인 (한국 시간)`, `Timeline — all times UTC`.
 *
 * @returns null for any other heading. A zone that cannot be read is an error, and the zone of the incident holds.
 */
export function readTimelineHeading(text: string, place: Place): TimelineHeading | null {
  const { title = '' } = parts.exec(text.trim())?.groups ?? {};
  return titles.test(title.trim()) ? zoneOfHeading(text, place) : null;
}

/** The zone that a heading declares, that of a timeline or of the column of its times: `Time (UTC)`, `시각(KST)`. */
export function zoneOfHeading(text: string, place: Place): TimelineHeading {
  const rest = parts.exec(text.trim())?.groups?.['rest']?.trim();
  if (rest === undefined) return { zone: null, diagnostics: [] };
  const name = rest.replaceAll(around, '').trim();
  const zone = readZone(name);
  if (zone && 'zone' in zone) return { zone: zone.zone, diagnostics: [] };
  const reason = zone?.reason ?? (zoneLike.test(name) ? 'it is none of those that are read' : null);
  if (reason === null) return { zone: null, diagnostics: [] };
  return {
    zone: null,
    diagnostics: [diagnose('SF6022', { zone: name, reason, known: knownAbbreviations }, place)],
  };
}
