import type { Trace, TraceException } from '#trace/index.ts';
import { factorKindOf } from './factor-kinds.ts';
import { type KnownService, serviceOf } from './services-in-trace.ts';

/** What a traceback says of the incident it was pasted for. All of it is a guess, for the writer to correct. */
export interface Proposals {
  /** Null where the traceback names no error. */
  title: string | null;
  services: string[];
  /** The error as a contributing factor to start from; null where there is no title either. */
  factor: { factor: string; kind: string | null } | null;
}

/** @param known services of site.yml and of other incidents */
export function proposalsOf(trace: Trace, known: readonly KnownService[]): Proposals {
  const service = serviceOf(trace, known);
  const exception = trace.exceptions[trace.primary];
  const title = exception ? titleOf(exception, service) : null;
  return {
    title,
    services: service === null ? [] : [service],
    factor: title === null ? null : { factor: title, kind: factorKindOf(trace) },
  };
}

const titleLimit = 80;

/** `ModuleNotFoundError: No module named 'six'` */
function titleOf({ type, message }: TraceException, service: string | null): string | null {
  // `java.lang.NullPointerException` → `NullPointerException`; `ActiveRecord::StatementInvalid` stays.
  const short = type?.split('.').at(-1) || type;
  const [line = ''] = (message ?? '').split('\n');
  // `(/usr/lib/python3/dist-packages/six.py)`: where, not what
  const said = line.replace(/\s*\((?:\/|[A-Z]:\\)[^()]*\)\s*$/, '').trim();
  const parts = [short, said].filter((part) => part);
  if (parts.length === 0) return null;
  if (said === '' && service !== null) return shortened(`${short} (${service})`);
  return shortened(parts.join(': '));
}

/** Cut behind a word. */
function shortened(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (plain.length <= titleLimit) return plain;
  const cut = plain.slice(0, titleLimit).toWellFormed();
  const end = cut.lastIndexOf(' ');
  return `${(end > titleLimit / 2 ? cut.slice(0, end) : cut).replace(/[\uFFFD\s,.;:(]+$/, '')}…`;
}
