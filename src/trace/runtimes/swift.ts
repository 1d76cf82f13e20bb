import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { blankLine, moreOfMessage } from './message.ts';
import { numberOf } from './place.ts';
import {
  appended,
  appendix,
  call,
  callMark,
  crashed,
  header,
  heading,
  imageCall,
  report,
  sourceBelow,
  uncaught,
} from './swift-lines.ts';

/**
 * Swift and crash reports of Apple's systems: newest call first, a list a thread.
 *
 * ```
 * idle ─ Fatal error, Program crashed ─▶ message ─ Thread … crashed: ─▶ frames ─ frame ─▶ frames
 *      ─ Exception Type ─▶ message ─ Thread 0 Crashed: ─▶ frames … ─ Registers:, Images: ─▶ appendix
 * ```
 *
 * Format: Swift's Runtime module (https://github.com/swiftlang/swift/blob/main/docs/Backtracing.rst); Apple's crash
 * reports, https://developer.apple.com/documentation/xcode/examining-the-fields-in-a-crash-report
 */
export const swift: Runtime = {
  id: 'swift',
  hints: [
    'Fatal error: ',
    'Precondition failed: ',
    'Program crashed: ',
    'Swift runtime failure: ',
    'Exception Type: ',
    'First throw call stack',
    'Exception Backtrace:',
    'Current stack trace:',
    ' crashed:',
    ' Crashed:',
    '*** Terminating app',
  ],
  openers: ['Fatal error: ', '*** Program crashed: '],
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
      read: readHeader,
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
      name: 'crash',
      sample: '*** Program crashed: Illegal instruction at 0x000055d0c0a1b2c4 ***',
      from: ['idle', 'message'],
      pattern: crashed,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.memory.report = 1;
        if (draft.exceptions.length === 0) draft.raise(match[1] ?? null, match[2] ?? '');
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
      from: ['idle', 'message', 'frames', 'appendix'],
      pattern: heading,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        if (!/name:/.test(match[0])) draft.stack();
      },
    },
    {
      name: 'frame',
      sample: '0 0x000055d0c0a1b2c4 total(_:) + 84 in shop at /src/Sources/Shop/Orders.swift:12:17',
      from: ['frames'],
      has: ' in ',
      pattern: call,
      when: (_draft, line) => callMark.test(line.text),
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: nameOf(match[3]),
          file: match[5] ?? null,
          line: numberOf(match[6]),
          column: numberOf(match[7]),
          module: match[2]?.includes('[system]') ? `${systemMark}${match[4]}` : match[4],
        }),
    },
    {
      name: 'frame of a crash report',
      sample:
        '2   Shop                          \t0x104a3c5f8 CartViewController.total() + 212 (CartViewController.swift:41)',
      from: ['frames'],
      pattern: imageCall,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: nameOf(match[4]),
          file: match[5] ?? null,
          line: numberOf(match[6]),
          column: null,
          module: match[2],
        }),
    },
    {
      name: 'source below a frame',
      sample: '    12│   return rows.first!.total',
      from: ['frames'],
      pattern: sourceBelow,
      read: (draft) => draft.extend(),
    },
    {
      name: 'brackets of a list',
      sample: ')',
      from: ['frames'],
      pattern: /^\s*[()]$/,
    },
    leftOutByAuthor(['frames']),
    {
      name: 'registers and images follow',
      sample: 'Registers:',
      from: ['frames', 'appendix'],
      pattern: appendix,
      to: 'appendix',
    },
    {
      name: 'register or image',
      sample: ' x0 0x0000000000000001  1',
      from: ['appendix'],
      pattern: appended,
    },
    {
      name: 'question of the debugger',
      sample: 'Press space to interact, D to debug, or any other key to quit (30s)',
      from: ['frames', 'appendix'],
      pattern: /^\s*Press space to interact/,
      to: 'end',
    },
    {
      name: 'what is said before the list',
      sample: '*** Signal 4: Backtracing from 0x55d0c0a1b2c4... done ***',
      from: ['message'],
      pattern: /\S/,
      when: (draft, line) => draft.memory.report === 1 || line.text.startsWith('*** '),
      tentative: true,
    },
    moreOfMessage(['message']),
    blankLine(['message', 'frames', 'appendix']),
  ];
}

function readHeader(draft: Draft, match: RegExpExecArray, line: Line): void {
  draft.memory.base = 0;
  draft.raise(match[3] ?? null, (match[4] ?? '') + line.rest);
  const file = match[1] ?? match[5];
  if (file) draft.place(file, Number(match[2] ?? match[6]));
}

/** Code without a symbol is printed by its address, or in angle brackets. */
function nameOf(text: string | undefined): string | null {
  return text === undefined || /^(?:0x[\da-f]+|<\w+>)$/.test(text) ? null : text;
}

/** Swift marks what it knows to be the system's; the mark is kept before the image's name. */
const systemMark = '[system] ';

function origin(frame: RawFrame): Verdict {
  const marked = frame.module?.startsWith(systemMark) ?? false;
  const image = (frame.module ?? '').slice(marked ? systemMark.length : 0);
  const name = image.replace(/\.(?:so|dylib).*$/, '') || null;
  if (frame.file && !frame.file.startsWith('/<')) return appCode('a frame with a source of its own');
  if (marked) return libraryCode(name, 'marked as the system’s');
  if (system.test(image)) return libraryCode(name, 'part of the system');
  if (/^static Main\.\$main|^\$main|^start$|^_start$/.test(frame.function ?? ''))
    return libraryCode('swift', 'start-up code');
  return appCode('the program itself');
}

const system =
  /^lib|^(?:CoreFoundation|Foundation\w*|UIKit\w*|AppKit|SwiftUI\w*|Combine|CoreData|CoreGraphics|GraphicsServices|QuartzCore|CFNetwork|Security|dyld\w*|ld-linux.*|FrontBoardServices|WebKit|AttributeGraph|Metal\w*|AVF\w+|MapKit|Network|XCTest\w*|[A-Z]\w+Kit)$|\.so(?:\.\d+)*$|^\?\?\?$/;
