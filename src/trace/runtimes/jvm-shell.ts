import { appCode, libraryCode } from '../origin.ts';
import type { Rule, Runtime } from '../runtime.ts';
import { frameOfGroups } from './place.ts';

/**
 * Java's own prompt: a bar before each line, classes without their package, snippets by number, newest call first.
 *
 * ```
 * idle ─ Exception ─▶ calls ⇄ call ─ Caused by ─▶ calls
 * ```
 *
 * Format: OpenJDK's jdk/internal/jshell/tool/JShellTool.java (`displayEvalException`).
 */
export const jvmShell: Runtime = {
  id: 'java',
  hints: ['|  Exception ', '|        at '],
  openers: [],
  order: 'newest-first',
  rules: rules(),
  origin: ({ file }) =>
    file?.startsWith('#')
      ? appCode('a snippet typed at the prompt')
      : libraryCode('java', 'the standard library'),
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: '|  Exception java.lang.NumberFormatException: For input string: "x"',
      from: ['idle'],
      pattern: /^(?:jshell> {1,3}[\b]?)?\| {2}Exception ([\w.$]{1,300})(?:: (.*))?$/,
      to: 'calls',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'call',
      sample: '|        at NumberFormatException.forInputString (NumberFormatException.java:67)',
      from: ['idle', 'calls'],
      pattern: /^\|\s{1,12}at (?:(\S{1,400}) )?\(([^\s():]{1,200}):(\d{1,9})\)$/,
      to: 'calls',
      starts: true,
      evidence: true,
      read: frameOfGroups,
    },
    {
      name: 'cause',
      sample: '|  Caused by: java.lang.Error: c',
      from: ['calls'],
      pattern: /^\| {2}Caused by: ([\w.$]{1,300})(?:: (.*))?$/,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest, 'cause');
      },
    },
    {
      name: 'calls that the outer exception has too',
      sample: '|        ...',
      from: ['calls'],
      pattern: /^\|\s{1,12}\.\.\.$/,
      read: (draft) => draft.elide('common', null),
    },
  ];
}
