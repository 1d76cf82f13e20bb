import type { Segment } from './trace.ts';

// `[redacted:host-2]`
const placeholder = /\[redacted:[a-z-]{1,40}-\d{1,6}\]/g;

/** A text whose placeholders are veiled, and the way back. */
export interface Veiled {
  text: string;
  unveil(segments: Segment[]): Segment[];
}

/**
 * Makes words of the placeholders that `sunfish redact` leaves: a colon or a bracket in a path ends it in most grammars. The words are
 * as long as the placeholders, so that columns, spans and boxes stay as they are: `[redacted:user-1]` is read as `_redacted_user_1_`.
 */
export function veilPlaceholders(text: string): Veiled {
  const written = new Map<string, string>();
  // A text that has such words of its own is read as it stands.
  if (!text.includes('[redacted:') || text.includes('_redacted_'))
    return { text, unveil: (segments) => segments };
  const veiled = text.replace(placeholder, (whole) => {
    const word = whole.replace(/\W/g, '_');
    written.set(word, whole);
    return word;
  });
  const restore = (words: string) =>
    words.replace(/_redacted_[a-z_]{1,40}_\d{1,6}_/g, (word) => written.get(word) ?? word);
  return { text: veiled, unveil: (segments) => mapTexts(segments, restore) };
}

/** Plain data with every text of it changed. */
function mapTexts<Data>(data: Data, change: (text: string) => string): Data;
function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((inner) => mapTexts(inner, change));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, mapTexts(inner, change)]));
}
