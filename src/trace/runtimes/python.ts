import type { Runtime } from '../runtime.ts';
import { boxRules } from './python-box.ts';
import { cellRules } from './python-cells.ts';
import { chainRules } from './python-chain.ts';
import { errorRules, messageRules } from './python-errors.ts';
import { fatalRules } from './python-fatal.ts';
import { frameRules } from './python-frames.ts';
import { lead } from './python-lead.ts';
import { lastOutermost } from './python-lines.ts';
import { pythonOrigin } from './python-origin.ts';
import { pytestRules } from './python-pytest.ts';

/**
 * Python, oldest call first; the error comes after its frames.
 *
 * ```
 * idle ─ header ─▶ expect ─▶ frames ⇄ source, carets, elisions ─ error ─▶ message ─ blank ─▶ gap ─ link ─▶ linked ─ header ─▶ …
 *      ─ File without "in" ─▶ place ─ SyntaxError ─▶ message       group separator ─▶ member ─ header or error ─▶ …
 *      ─ Fatal Python error ─▶ fatal ─ thread ─▶ frames (faulthandler: newest first)
 *      ─ header in a box (rich), with its error (IPython), ___ of a test ___ (pytest): tables of their own
 * ```
 *
 * Format: CPython's Lib/traceback.py and Python/traceback.c; groups: PEP 654; notes: PEP 678.
 */
export const python: Runtime = {
  id: 'python',
  hints: [
    '(most recent call ',
    '(innermost last):',
    'Call stack:',
    'Fatal Python error: ',
    '", line ',
    '”, line ',
    'The above exception was the direct cause',
    'During handling of the above exception',
    '  Cell In',
    '___ ',
    '0: in ',
  ],
  openers: [
    '  + Exception Group Traceback (most',
    'Exception Group Traceback (most',
    'Traceback (',
    'Stack (most recent',
    'Fatal Python error: ',
    'Current thread 0x',
    'Thread 0x',
    'File "',
    'The above exception was',
    'During handling of',
  ],
  order: 'oldest-first',
  gutter: /^\s*\| ?/,
  lead,
  rules: [
    ...fatalRules,
    ...frameRules,
    ...boxRules,
    ...cellRules,
    ...pytestRules,
    ...chainRules,
    ...errorRules,
    ...messageRules,
  ],
  origin: pythonOrigin,
  primary: lastOutermost,
  // A header and an error alone may be a doctest: `Traceback …`, `    ...`, `ValueError: x`.
  accept: ({ frames, exceptions }) => frames.length > 0 || exceptions.some((one) => one.location),
};
