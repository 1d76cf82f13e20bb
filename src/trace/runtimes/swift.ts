import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { authorCut } from './cuts.ts';
import { sayLine } from './message.ts';

// Shop/Orders.swift:12: Fatal error: Unexpectedly found nil    Swift/ContiguousArrayBuffer.swift:600: Fatal error: Index out of range
const header =
  /^\s*(?:(\S.{0,1000}?\.swift):(\d{1,9}): )?(Fatal error|Precondition failed|Assertion failed): (.*)$/;
// *** Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '-[…]: unrecognized selector'
const uncaught =
  /^.{0,120}?\*\*\* Terminating app due to uncaught exception '(\w{1,100})', reason: '(.*?)'?$/;
// Exception Type:  EXC_CRASH (SIGABRT)
const report = /^\s*Exception Type:\s{1,10}(\S.{0,200})$/;
// Thread 0 "shop" crashed:    Thread 0 Crashed:    Thread 3 name:    Last Exception Backtrace:    *** First throw call stack:
const heading =
  /^\s*(?:Thread \d{1,6}(?: ".{0,100}")?(?: (?:crashed|Crashed|name: .{1,200}|Crashed:: .{1,200}))?:?|Last Exception Backtrace:|\*\*\* First throw call stack:|Application Specific Backtrace \d{1,3}:)$/;
// 0 0x000055d0c0a1b2c4 total(_:) + 84 in shop at /src/Sources/Shop/Orders.swift:12:17    3 [ra] [system] 0x… main + 1 in libc.so.6
const call =
  /^\s*(\d{1,6}) (?:\[[a-z]{2,12}\] ){0,4}(0x[\da-f]{6,16}) (\S.{0,1000}?)(?: \+ \d{1,12})?(?: in (\S.{0,200}?))?(?: at (\S.{0,1000}?))?$/;
// 2   Shop                          \t0x104a3c5f8 CartViewController.total() + 212 (CartViewController.swift:41)
const image =
  /^\s*(\d{1,6})\s{1,4}(\S(?:.{0,60}?\S)?)\s{2,60}(0x[\da-f]{6,16}) (\S.{0,1000}?)(?: \+ \d{1,12})?(?: \(([^()]{1,300}?)(?::(\d{1,9}))?\))?$/;

/**
 * Swift and crash reports of Apple's systems: newest call first, a list a thread.
 *
 * ```
 * idle ─ Fatal error ─▶ message ─ Program crashed, Thread … crashed: ─▶ frames ─ frame ─▶ frames
 *      ─ Exception Type ─▶ report ─ Thread 0 Crashed: ─▶ frames
 * ```
 *
 * Format: Swift's Runtime module (SWIFT_BACKTRACE); Apple's crash reports,
 * https://developer.apple.com/documentation/xcode/examining-the-fields-in-a-crash-report
 */
export const swift: Runtime = {
  id: 'swift',
  hints: [
    'Fatal error: ',
    'Precondition failed: ',
    'Exception Type: ',
    'First throw call stack',
    'Exception Backtrace:',
    ' crashed:',
    ' Crashed:',
    '*** Terminating app',
  ],
  openers: [],
  order: 'newest-first',
  rules: rules(),
  origin,
  accept: ({ frames }) => frames.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'Shop/Orders.swift:12: Fatal error: Unexpectedly found nil while unwrapping an Optional value',
      from: ['idle'],
      pattern: header,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = 0;
        draft.raise(match[3] ?? null, (match[4] ?? '') + line.rest);
        if (match[1]) draft.place(match[1], Number(match[2]));
      },
    },
    {
      name: 'uncaught exception',
      sample:
        "*** Terminating app due to uncaught exception 'NSRangeException', reason: 'index 5 beyond bounds [0 .. 2]'",
      from: ['idle'],
      pattern: uncaught,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = 0;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'kind of a crash report',
      sample: 'Exception Type:  EXC_CRASH (SIGABRT)',
      from: ['idle'],
      pattern: report,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.memory.report = 1;
        draft.raise(match[1] ?? null, '');
      },
    },
    {
      name: 'list follows',
      sample: 'Thread 0 "shop" crashed:',
      from: ['idle', 'message', 'frames'],
      pattern: heading,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        if (/name:/.test(match[0])) return;
        draft.stack();
      },
    },
    {
      name: 'frame',
      sample: '0 0x000055d0c0a1b2c4 total(_:) + 84 in shop at /src/Sources/Shop/Orders.swift:12:17',
      from: ['frames'],
      pattern: call,
      evidence: true,
      read: (draft, match) => {
        const at = /^(.*?)(?::(\d{1,9}))?(?::(\d{1,9}))?$/.exec(match[5] ?? '');
        draft.frame({
          function: match[3] ?? null,
          file: at?.[1] || null,
          line: at?.[2] ? Number(at[2]) : null,
          column: at?.[3] ? Number(at[3]) : null,
          module: match[4] ?? null,
        });
      },
    },
    {
      name: 'frame of a crash report',
      sample:
        '2   Shop                          \t0x104a3c5f8 CartViewController.total() + 212 (CartViewController.swift:41)',
      from: ['frames'],
      pattern: image,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[4] ?? null,
          file: match[5] ?? null,
          line: match[6] ? Number(match[6]) : null,
          column: null,
          module: match[2] ?? null,
        }),
    },
    {
      name: 'source below a frame',
      sample: '    12│   return rows.first!.total',
      from: ['frames'],
      pattern: /^\s*(?:\d{1,7}│|│|…|▲|╰|⚠)/,
      read: (draft) => draft.extend(),
    },
    {
      name: 'brackets of a list',
      sample: ')',
      from: ['frames'],
      pattern: /^\s*[()]$/,
    },
    {
      name: 'frames left out by the author',
      sample: '...',
      from: ['frames'],
      pattern: authorCut,
      read: (draft, match) => draft.elide('omitted', match[1] ? Number(match[1]) : null),
    },
    {
      name: 'what is said before the list',
      sample: '*** Program crashed: Illegal instruction at 0x000055d0c0a1b2c4 ***',
      from: ['message'],
      pattern: /\S/,
      when: (draft, line) => draft.memory.report === 1 || /^\*\*\* /.test(line.text),
      tentative: true,
    },
    {
      name: 'more of the message',
      sample: 'second line',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
      read: sayLine,
    },
    {
      name: 'blank',
      sample: '',
      from: ['message', 'frames'],
      pattern: /^$/,
      tentative: true,
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const module = frame.module ?? '';
  if (frame.file && !frame.file.startsWith('/<')) return appCode('a frame with a source of its own');
  if (system.test(module))
    return libraryCode(module.replace(/\.(?:so|dylib).*$/, '') || null, 'part of the system');
  if (/^static Main\.\$main|^\$main|^start$|^_start$/.test(frame.function ?? ''))
    return libraryCode('swift', 'start-up code');
  return appCode('the program itself');
}

const system =
  /^lib|^(?:CoreFoundation|Foundation\w*|UIKit\w*|AppKit|SwiftUI\w*|Combine|CoreData|CoreGraphics|GraphicsServices|QuartzCore|CFNetwork|Security|dyld\w*|ld-linux.*|FrontBoardServices|WebKit|AttributeGraph|Metal\w*|AVF\w+|MapKit|Network|XCTest\w*|[A-Z]\w+Kit)$|\.so(?:\.\d+)*$|^\?\?\?$/;
