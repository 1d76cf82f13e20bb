import type { RawFrame } from './runtime.ts';
import type { Origin } from './trace.ts';

/** A site's or post's own word on whose code a path is: globs over file paths, or over functions (`com.acme.**`). */
export interface OriginRules {
  app?: readonly string[] | undefined;
  library?: readonly string[] | undefined;
}

/** What a runtime's own rules make of a frame. */
export interface Verdict {
  origin: Origin;
  package: string | null;
  /** The rule, in words. */
  why: string;
  /** Where in the path the rule's mark stands (`/site-packages/`), for weighing it against a writer's glob. */
  mark?: number | undefined;
}

/** The application's own code. */
export function appCode(why: string): Verdict {
  return { origin: 'app', package: null, why };
}

/** A library's code; `mark` says where in the path that shows. */
export function libraryCode(name: string | null, why: string, mark?: number): Verdict {
  return { origin: 'library', package: name, why, mark };
}

/** Decides a frame's origin: the runtime's verdict, overruled by a writer's globs. */
export type Judge = (frame: RawFrame, verdict: Verdict) => Verdict;

/**
 * Prepares the rules of a site or post. Where several globs fit, the one that reaches deepest into the path wins, and
 * `app` among equals. A glob that ends before the runtime's own mark loses to it: `/srv/app/**` does not claim
 * `/srv/app/venv/lib/python3.11/site-packages/flask`, while `**\/site-packages/acme/**` claims an own package there.
 */
export function judgeBy(rules: OriginRules = {}): Judge {
  const globs = [
    ...(rules.app ?? []).map((glob) => compile(glob, 'app')),
    ...(rules.library ?? []).map((glob) => compile(glob, 'library')),
  ];
  if (globs.length === 0) return (_frame, verdict) => verdict;
  return (frame, verdict) => {
    let best: Claim | null = null;
    for (const glob of globs) {
      const claim = claimOf(glob, frame);
      if (claim && (!best || claim.reach > best.reach)) best = claim;
    }
    if (!best || best.glob.origin === verdict.origin) return verdict;
    if (best.glob.origin === 'app') {
      if (verdict.mark !== undefined && best.reach <= verdict.mark) return verdict;
      return { origin: 'app', package: null, why: `the rule "${best.glob.source}" of this site` };
    }
    const name = verdict.package ?? packageAfter(best.subject, best.reach);
    return { origin: 'library', package: name, why: `the rule "${best.glob.source}" of this site` };
  };
}

interface Glob {
  source: string;
  origin: Origin;
  pattern: RegExp;
  /** The last piece of the glob without a wildcard: how deep it reaches. */
  tail: string;
}

interface Claim {
  glob: Glob;
  subject: string;
  /** Offset in the subject up to which the glob names it. */
  reach: number;
}

function claimOf(glob: Glob, frame: RawFrame): Claim | null {
  for (const candidate of [frame.file, frame.function, frame.module]) {
    if (!candidate) continue;
    const subject = candidate.replaceAll('\\', '/');
    if (glob.pattern.test(subject)) {
      return { glob, subject, reach: subject.lastIndexOf(glob.tail) + glob.tail.length };
    }
  }
  return null;
}

/** `/srv/app/**`, `src/*.py` (anywhere in the path), `com.acme.**`. */
function compile(source: string, origin: Origin): Glob {
  const glob = source.replaceAll('\\', '/').replace(/\*{3,}/g, '**');
  const pieces = glob.split(/(\*\*\/?|\*|\?)/).map((piece) => {
    if (piece.startsWith('**')) return piece.endsWith('/') ? '(?:.*/)?' : '.*';
    if (piece === '*') return '[^/]*';
    if (piece === '?') return '[^/]';
    return piece.replace(/[\\^$.+()[\]{}|]/g, '\\$&');
  });
  const anywhere = /^(?:\/|\*|[A-Za-z]:|[\w.-]{1,40}:\/)/.test(glob) ? '' : '(?:.*/)?';
  const words = glob.split(/\*\*|\*|\?/).filter((word) => word !== '' && word !== '/');
  return {
    source,
    origin,
    pattern: new RegExp(`^${anywhere}${pieces.join('')}$`, 's'),
    tail: words.at(-1) ?? '',
  };
}

/** `vendor/acme/…` after `vendor/` → `acme`. */
function packageAfter(subject: string, reach: number): string | null {
  const next = subject.slice(reach).replace(/^[/.]/, '').split('/', 1)[0] ?? '';
  return next.replace(/\.\w{1,8}$/, '') || null;
}
