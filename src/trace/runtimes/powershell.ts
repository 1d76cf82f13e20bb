import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

// At C:\shop\deploy.ps1:14 char:10    At line:1 char:1
const place = /^\s*(?:At|In) (?:(\S.{0,1000}?):(\d{1,9})|line:(\d{1,9})) (?:char|Zeichen|문자):\s?(\d{1,9})$/;
// at Get-Total, C:\shop\deploy.ps1: line 14    at <ScriptBlock>, <No file>: line 1
const call = /^\s*at (\S.{0,200}?), (<No file>|\S.{0,1000}?): line (\d{1,9})$/;

// Get-Content: /srv/shop/load.ps1:3:12    Exception: C:\shop\load.ps1:2:24 (the ConciseView of PowerShell 7)
const concise = /^\s*([A-Za-z][\w-]{0,80}): ((?:[A-Za-z]:\\|[/.\\])\S.{0,1000}?):(\d{1,9})(?::(\d{1,9}))?$/;
const sourceHead = /^\s*Line \|$/;

/**
 * PowerShell: an error with the place it happened at, and `ScriptStackTrace`, newest call first.
 *
 * ```
 * idle ─ message ─▶ message ─ At file:14 char:10 ─▶ detail ─ + source, + CategoryInfo ─▶ detail
 *      ─ at f, file: line 14 ─▶ frames
 *      ─ Error: file:3:12 ─▶ concise ─ Line |, 3 | source, | message ─▶ concise
 * ```
 *
 * Format: about_Try_Catch_Finally, about_CommonParameters; the NormalView and ConciseView of errors.
 */
export const powershell: Runtime = {
  id: 'powershell',
  hints: [' char:0', ' char: 0', ': line 0', 'Line |'],
  openers: [],
  order: 'newest-first',
  lead(above, start) {
    if (sourceHead.test(start)) return concise.test(above(1) ?? '') ? 1 : 0;
    if (!place.test(start)) return 0;
    for (let back = 1; back <= 6; back++) {
      const line = above(back);
      if (line === null || line === '' || isLogLine(line)) return back - 1;
      if (/^\S{1,80} ?: \S/.test(line)) return back;
    }
    return 0;
  },
  rules: rules(),
  origin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'place',
      sample: 'At C:\\shop\\deploy.ps1:14 char:10',
      from: ['idle', 'message'],
      pattern: place,
      to: 'detail',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: null,
          file: match[1] ?? null,
          line: Number(match[2] ?? match[3]),
          column: Number(match[4]),
        }),
    },
    {
      name: 'detail',
      sample:
        '    + CategoryInfo          : ObjectNotFound: (C:\\shop\\keys.pem:String) [Get-Content], ItemNotFoundException',
      from: ['detail'],
      pattern: /^\s*\+ /,
      evidence: true,
      read: (draft) => draft.extend(),
    },
    {
      name: 'call',
      sample: 'at Get-Total, C:\\shop\\deploy.ps1: line 14',
      from: ['idle', 'frames', 'detail'],
      has: ': line ',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? null,
          file: match[2] === '<No file>' ? null : (match[2] ?? null),
          line: Number(match[3]),
          column: null,
        }),
    },
    {
      name: 'error with its place',
      sample: 'Get-Content: /srv/shop/load.ps1:3:12',
      from: ['idle'],
      pattern: concise,
      to: 'concise',
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, '');
        draft.frame({
          function: null,
          file: match[2] ?? null,
          line: Number(match[3]),
          column: numberOf(match[4]),
        });
      },
    },
    {
      name: 'head of the source',
      sample: 'Line |',
      from: ['concise'],
      pattern: sourceHead,
      starts: true,
      evidence: true,
    },
    {
      name: 'source',
      sample: '   3 |     $rows = Get-Content -Path $path',
      from: ['concise'],
      pattern: /^\s*\d{1,7} \| ?(.*)$/,
      read: (draft, match) => draft.source(match[1] ?? ''),
    },
    {
      name: 'underline',
      sample: '     |             ~~~~~~~~~~~',
      from: ['concise'],
      pattern: /^\s*\|\s*~+$/,
      read: (draft) => draft.extend(),
    },
    {
      name: 'message beside the source',
      sample: "     | Cannot find path '/srv/shop/orders.csv' because it does not exist.",
      from: ['concise'],
      pattern: /^\s*\|\s{1,4}(\S.*)$/,
      read: (draft, match) => draft.say(match[1] ?? ''),
    },
    {
      name: 'header',
      sample: "Get-Content : Cannot find path 'C:\\shop\\keys.pem' because it does not exist.",
      from: ['idle'],
      pattern: /^(?:([\w-]{1,80}|[A-Z]:\\\S{1,300}) ?: )?(\S.*)$/,
      to: 'message',
      read: (draft, match, line) => {
        draft.memory.base = 0;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'more of the message',
      sample: 'because it does not exist.',
      from: ['message'],
      pattern: /\S/,
      tentative: true,
      read: sayLine,
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  const module = /\/(?:WindowsPowerShell|PowerShell|powershell)\/(?:\d[\w.-]*\/)?Modules\/([^/]+)\//i.exec(
    file,
  );
  return module ? libraryCode(module[1] ?? null, 'an installed module', module.index) : appCode('a script');
}
