import { byPlace, type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { type Audience, didYouMean, zoneNamed } from '#site/index.ts';
import { mapOf, textOf, type WrittenBlock, withoutEmpty } from './block.ts';
import { type BlockProblem, problemsOf } from './block-problems.ts';
import { followUpProblems } from './follow-up-rules.ts';
import type { Incident, Moment, RecordedWindow } from './incident.ts';
import { instantProblems } from './instant-rules.ts';
import { hasInternal, internalFieldProblems, internalFieldsOf, withoutInternal } from './internal-fields.ts';
import type { ReadInstants } from './order-rules.ts';
import { type ReadWindow, readInstants } from './read-instants.ts';
import { type IncidentBlock, incidentSchema } from './schema.ts';
import { type InstantKey, instantKeys } from './vocabulary.ts';

export interface IncidentOptions {
  /** IANA zone of the site: times without an offset are read in it where the block names no zone. */
  timeZone: string;
  /** Of a public build: what is internal is left out of the result. Its problems are told all the same. */
  audience?: Audience | undefined;
  /** Keys that the whole site keeps internal: `roles`, `actionItems.owner`. */
  internalFields?: readonly string[] | undefined;
  /** The post's file, for diagnostics. */
  file: string;
  /** Place of a path within the block (`['actionItems', 0, 'due']`); of the nearest there is where nothing is written. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Reads the `incident:` block of a front matter and checks what its values say of each other.
 *
 * @param values what YAML, TOML or JSON made of the block, dates as text
 * @returns every problem of the block at once. `incident: null` where one of them is an error. `block`: the values, without what is not
 *   for the audience.
 */
export function readIncident(
  values: unknown,
  options: IncidentOptions,
): { incident: Incident | null; diagnostics: Diagnostic[]; block: unknown } {
  const whole = readBlock(values, options);
  const block = mapOf(withoutEmpty(values));
  if (!whole.incident || !block || options.audience !== 'public') return { ...whole, block: values };
  const fields = [...(options.internalFields ?? []), ...internalFieldsOf(block)];
  if (!hasInternal(block, fields)) return { ...whole, block: values };
  const shown = withoutInternal(block, fields);
  return { incident: readBlock(shown, options).incident, diagnostics: whole.diagnostics, block: shown };
}

function readBlock(
  values: unknown,
  options: IncidentOptions,
): { incident: Incident | null; diagnostics: Diagnostic[] } {
  const block = withoutEmpty(values);
  const parsed = incidentSchema.safeParse(block);
  const written: WrittenBlock = mapOf(block) ?? {};
  const zone = zoneOf(written, options.timeZone);
  const { instants, windows, problems } = readInstants(written, zone.timeZone);
  const diagnostics = [
    ...problemsOf(parsed.error?.issues ?? [], block),
    ...zone.problems,
    ...problems,
    ...instantProblems(written, instants, windows),
    ...followUpProblems(written, instants),
    ...internalFieldProblems(written),
  ].map(({ code, path, values: texts }) =>
    diagnose(code, texts, { file: options.file, ...options.placeOf(path) }),
  );
  const failed = !parsed.success || diagnostics.some(({ severity }) => severity === 'error');
  return {
    incident: failed ? null : incidentOf(parsed.data, zone.timeZone, instants, windows),
    diagnostics: diagnostics.sort(byPlace),
  };
}

function zoneOf(
  { timezone }: WrittenBlock,
  siteZone: string,
): { timeZone: string; problems: BlockProblem[] } {
  const written = textOf(timezone);
  if (written === null) return { timeZone: siteZone, problems: [] };
  const timeZone = zoneNamed(written.trim());
  if (timeZone !== null) return { timeZone, problems: [] };
  const meant = didYouMean(written.trim(), Intl.supportedValuesOf('timeZone'));
  const guess = meant === null ? 'such as Asia/Seoul' : `(did you mean ${meant}?)`;
  const values = { key: 'timezone', reason: `"${written}" is no IANA time zone ${guess}` };
  return { timeZone: siteZone, problems: [{ code: 'SF6001', path: ['timezone'], values }] };
}

function incidentOf(
  data: IncidentBlock,
  timeZone: string,
  instants: ReadInstants,
  windows: readonly ReadWindow[],
): Incident {
  const moments = momentsOf(instants, data.precision);
  const reshaped: ReadonlySet<string> = new Set([...instantKeys, 'timezone', 'precision']);
  const facts = Object.fromEntries(Object.entries(data).filter(([key]) => !reshaped.has(key)));
  return {
    ...(facts as Omit<IncidentBlock, InstantKey | 'timezone' | 'precision'>),
    timeZone,
    instants: moments,
    impactWindows: windows.map((window) => windowOf(window, data, moments)),
    roles: Object.entries(data.roles).flatMap(([role, people]) =>
      people && people.length > 0 ? [{ role, people }] : [],
    ),
  };
}

function momentsOf(
  instants: ReadInstants,
  precision: IncidentBlock['precision'],
): Record<InstantKey, Moment | null> {
  const momentOf = (key: InstantKey): Moment | null => {
    const at = instants[key];
    return at ? { at: at.toString(), approximate: precision[key] === 'approx' } : null;
  };
  return {
    triggeredAt: momentOf('triggeredAt'),
    startedAt: momentOf('startedAt'),
    detectedAt: momentOf('detectedAt'),
    acknowledgedAt: momentOf('acknowledgedAt'),
    identifiedAt: momentOf('identifiedAt'),
    mitigatedAt: momentOf('mitigatedAt'),
    resolvedAt: momentOf('resolvedAt'),
    communicatedAt: momentOf('communicatedAt'),
  };
}

/** An end of a window that is an approximate instant of the incident is approximate as well. */
function windowOf(
  { index, from, to }: ReadWindow,
  data: IncidentBlock,
  moments: Record<InstantKey, Moment | null>,
): RecordedWindow {
  const momentOf = (instant: Temporal.ZonedDateTime): Moment => {
    const at = instant.toString();
    return {
      at,
      approximate: instantKeys.some((key) => moments[key]?.at === at && moments[key].approximate),
    };
  };
  const window = data.impactWindows[index];
  return {
    from: momentOf(from),
    to: to ? momentOf(to) : null,
    services: window?.services ?? [],
    level: window?.level ?? null,
    internal: window?.internal ?? false,
  };
}
