import type { Frame, Trace } from './trace.ts';

/** Two words of a trace that Markdown took for bold once: `__init__.py` was pasted as `init.py`. */
export interface EatenUnderscores {
  /** Line of the parsed text, from 1. */
  line: number;
  /** As it stands: `flask/init.py`, `import(module)`. */
  written: string;
  /** As it was printed: `flask/__init__.py`, `__import__(module)`. */
  meant: string;
}

/**
 * Finds where a Python traceback has lost the underscores of its special names, for it was once pasted where Markdown reads them.
 *
 * Certain are `import(module)`, which is no Python, and `init.py` of an installed package; with one of them, an `init.py` of the
 * application counts as well, which alone may be its name.
 */
export function eatenUnderscores({ runtime, frames }: Trace): EatenUnderscores[] {
  if (runtime !== 'python') return [];
  const found = frames.flatMap((frame) => [...inFile(frame), ...inSource(frame)]);
  return found.some(({ certain }) => certain) ? found.map(({ certain: _certain, ...eaten }) => eaten) : [];
}

function inFile({ file, origin, span }: Frame): (EatenUnderscores & { certain: boolean })[] {
  const path = (file ?? '').replaceAll('\\', '/');
  // Matches the package and the file of `/srv/venv/lib/python3.12/site-packages/flask/init.py`.
  const written = /(?:^|\/)([^/]+\/init\.py)$/.exec(path)?.[1];
  if (written === undefined) return [];
  const meant = written.replace(/init\.py$/, '__init__.py');
  return [{ line: span[0], written, meant, certain: origin === 'library' }];
}

function inSource({ source, span }: Frame): (EatenUnderscores & { certain: boolean })[] {
  // Matches the call in `import(module)` and `x = import(name, {})`; not `__import__(name)`, `import (a, b)`.
  const written = /(?:^|[^\w.])(import\([^()]{0,80}\))/.exec(source ?? '')?.[1];
  if (written === undefined) return [];
  return [{ line: span[0] + 1, written, meant: written.replace('import', '__import__'), certain: true }];
}
