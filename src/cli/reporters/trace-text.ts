import { wordsFor } from '#i18n/index.ts';
import {
  type FrameRow,
  groupFrames,
  runtimeName,
  type Segment,
  type Trace,
  type TraceRow,
  traceRows,
} from '#trace/index.ts';
import { type Paint, painter } from '../terminal.ts';
import { visibleText } from './visible-text.ts';
import { wrap } from './wrap.ts';

/** The prompt speaks English, as the messages do. */
const words = wordsFor('en', 'en').trace;

/**
 * The traces of a text as a terminal shows them: the error, then the application's frames with their source, runs of library
 * frames as one line. What a log put into the text cannot move the cursor or colour the terminal.
 *
 * @param name of the file, as it was given
 * @returns text that ends with a line break, or '' where there is no trace
 */
export function traceText(
  name: string,
  segments: readonly Segment[],
  { columns, colour }: { columns: number; colour: boolean },
): string {
  const paint = painter(colour);
  return segments
    .flatMap((segment) => (segment.kind === 'trace' ? [oneTrace(name, segment.trace, columns, paint)] : []))
    .join('\n');
}

function oneTrace(name: string, trace: Trace, columns: number, paint: Paint): string {
  const own = trace.frames.filter(({ origin }) => origin === 'app').length;
  const place = `${visibleText(name)}:${trace.span[0]}-${trace.span[1]}`;
  const facts = [
    runtimeName(trace.runtime),
    ...(trace.frames.length > 0 ? [words.counts(trace.frames.length, own)] : []),
  ];
  const lines = [paint('dim', `${place}  ${facts.join(', ')}`), ...errorLines(trace, columns, paint), ''];
  for (const row of traceRows(trace, groupFrames(trace), words, 0)) {
    switch (row.kind) {
      case 'frame':
        lines.push(...frameLines(row.frame, paint));
        break;
      case 'fold':
        lines.push(...foldLines(row, paint));
        break;
      case 'aside':
        lines.push(paint('dim', `    ⋯ ${visibleText(row.label)}`));
        break;
      case 'heading':
        lines.push(`  ${paint('dim', visibleText(row.text))}`);
        break;
      case 'note':
        lines.push(row.isRelation ? `  ${paint('yellow', row.text)}` : paint('dim', `    ⋯ ${row.text}`));
        break;
      case 'exception': {
        const label = row.label === null ? '' : `${paint('yellow', `${row.label}:`)} `;
        lines.push(`  ${label}${visibleText([row.type, row.message].filter(Boolean).join(': '))}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A call that is the application's own is shown as such, however often it came. */
function foldLines({ label, stands }: Extract<TraceRow, { kind: 'fold' }>, paint: Paint): string[] {
  const fold = paint('dim', `⋯ ${visibleText(label)}`);
  if (stands?.origin !== 'app') return [`    ${fold}`];
  return [`  ${markOf(stands, paint)}${paint('bold', visibleText(stands.place ?? ''))}  ${fold}`];
}

function markOf({ thrown, origin }: FrameRow, paint: Paint): string {
  if (thrown) return paint('red', '→ ');
  return origin === 'app' ? paint('cyan', '│ ') : '  ';
}

function errorLines({ exceptions, primary }: Trace, columns: number, paint: Paint): string[] {
  const error = exceptions[primary];
  const { type, message = '' } = error ?? {};
  // A thread dump may name what it found in a sentence, without a type.
  const name = type || message ? type : words.error;
  const said = (message ?? '').split('\n').flatMap((line) => wrap(visibleText(line), columns - 2));
  const place = error?.location && `${error.location.file}:${error.location.line}`;
  return [
    ...(name ? [paint(['bold', 'red'], visibleText(name))] : []),
    ...said.map((line) => `  ${line}`),
    ...(place ? [`  ${paint('dim', visibleText(place))}`] : []),
  ];
}

function frameLines(frame: FrameRow, paint: Paint): string[] {
  const isOwn = frame.origin === 'app';
  const place = visibleText(frame.place ?? frame.package ?? '');
  const called = frame.function === null ? '' : visibleText(frame.function);
  const call = [paint(isOwn ? 'bold' : 'dim', place), isOwn ? called : paint('dim', called)];
  const source = isOwn || frame.thrown ? (frame.source ?? '').split('\n').filter(Boolean) : [];
  return [
    `  ${markOf(frame, paint)}${call.filter((part) => part !== '').join('  ')}`,
    ...source.map((line) => `  ${isOwn ? paint('cyan', '│ ') : '  '}    ${visibleText(line)}`),
  ];
}
