import { formatDuration, machineDuration } from '#format/index.ts';
import type { IncidentWords, Language } from '#i18n/index.ts';
import { type DerivedDuration, deriveDurations, type Formula, type Incident } from '#incident/index.ts';

/** A duration with the formula it is computed by. */
export interface DurationFact {
  name: string;
  /** The field's abbreviation, or null. */
  short: string | null;
  /** `datetime`: ISO 8601, null for a negative one, which HTML has no form for. Of one that is not recorded, what is missing to tell. */
  value:
    | { known: true; text: string; datetime: string | null; approximate: boolean }
    | { known: false; text: string };
  /** In words of instants, and with the keys of the block: `resolved − impact began`, `resolvedAt − startedAt`. */
  formula: { text: string; keys: string };
}

/** The durations of an incident in their order. */
export function durationFacts(incident: Incident, words: IncidentWords, language: Language): DurationFact[] {
  return deriveDurations(incident).map((duration) => ({
    ...words.durationNames[duration.key],
    value: lengthOf(duration, words, language),
    formula: formulaOf(duration.formula, words),
  }));
}

function lengthOf(
  duration: DerivedDuration,
  words: IncidentWords,
  language: Language,
): DurationFact['value'] {
  if (!duration.known) {
    const names = duration.missing.map((name) => instantName(name, words));
    return { known: false, text: words.notRecordedWithout(names) };
  }
  const { milliseconds, approximate } = duration;
  const datetime = milliseconds < 0 ? null : machineDuration(milliseconds);
  return { known: true, text: formatDuration(milliseconds, language), datetime, approximate };
}

/** @param name `resolvedAt`, `impactWindows[1].to` */
function instantName(name: string, words: IncidentWords): string {
  // Matches `impactWindows[1].to`.
  const [, index] = /^impactWindows\[(\d+)\]\.to$/.exec(name) ?? [];
  if (index !== undefined) return words.endOfWindow(Number(index) + 1);
  return Object.entries(words.instants).find(([key]) => key === name)?.[1] ?? name;
}

function formulaOf(formula: Formula, words: IncidentWords): DurationFact['formula'] {
  if (formula.kind === 'windows')
    return { text: words.sumOfWindows(formula.windows), keys: 'Σ impactWindows' };
  const { end, start } = formula;
  return { text: `${words.instants[end]} − ${words.instants[start]}`, keys: `${end} − ${start}` };
}
