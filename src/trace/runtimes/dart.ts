import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

// #2      parseTotal (package:shop/orders.dart:4:14)    #4      _delay.<anonymous closure> (dart:isolate-patch/isolate_patch.dart:295:33)
const call =
  /^\s*#(\d{1,6})\s{1,8}(\S.{0,400}?) \(((?:package|dart|file|org-dartlang-app|https?|test):?[^():]{0,1000}?(?:\.dart)?)(?::(\d{1,9}))?(?::(\d{1,9}))?\)$/;
// package:shop/orders.dart 4:14  parseTotal (package:stack_trace)
const terse =
  /^\s*((?:package:|dart:|file:\/\/)\S{1,400}|[\w./-]{1,200}\.dart) (\d{1,9}):(\d{1,9})\s{2,60}(\S.{0,200})$/;
// Unhandled exception:    [ERROR:flutter/runtime/dart_vm_initializer.cc(41)] Unhandled Exception: Bad state: x
const heading = /^(?:.{0,120}?)Unhandled [eE]xception: ?(.*)$/;
// The following StateError was thrown building CartPage(dirty):
const flutter = /^\s*(?:.{0,40}?)The following (\w{1,100}) was thrown.{0,300}:$/;

/**
 * Dart and Flutter: newest call first under the error.
 *
 * ```
 * idle ─ Unhandled exception: ─▶ heading ─ Type: message ─▶ message ─ #0 ─▶ frames ⇄ <asynchronous suspension>
 * ```
 *
 * Format: the Dart VM's runtime/vm/object.cc (StackTrace::ToCString) and package:stack_trace.
 */
export const dart: Runtime = {
  id: 'dart',
  hints: ['Unhandled exception:', 'Unhandled Exception:', '(package:', '(dart:', '.dart:0', '.dart 0'],
  openers: ['Unhandled exception:', 'Unhandled Exception:'],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
  accept: ({ frames }) => frames.length > 0,
};

function lead(above: (back: number) => string | null, start: string): number {
  if (heading.test(start)) return 0;
  let likely = 0;
  for (let back = 1; back <= 30; back++) {
    const line = above(back);
    if (line === null || call.test(line) || terse.test(line)) break;
    if (heading.test(line) || flutter.test(line)) return back;
    if (isLogLine(line)) break;
    if (likely === 0 && typed.test(line)) likely = back;
  }
  return likely;
}

// FormatException: Invalid number    type 'Null' is not a subtype …    Bad state: No element
const typed = /^\s*(?:([A-Z]\w{0,100}(?:Exception|Error)|Exception): )(.*)$/;

function rules(): readonly Rule[] {
  return [
    {
      name: 'heading',
      sample: 'Unhandled exception:',
      from: ['idle'],
      has: 'nhandled ',
      pattern: heading,
      to: 'heading',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        if (match[1]) raise(draft, match[1], line);
      },
    },
    {
      name: 'heading of Flutter',
      sample: 'The following StateError was thrown building CartPage(dirty):',
      from: ['idle'],
      pattern: flutter,
      to: 'message',
      evidence: true,
      read: (draft, match) => {
        draft.memory.base = 0;
        draft.raise(match[1] ?? null, '');
      },
    },
    {
      name: 'frame',
      sample: '#2      parseTotal (package:shop/orders.dart:4:14)',
      from: ['idle', 'heading', 'message', 'frames'],
      has: '#',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[2] ?? null,
          file: match[3] ?? null,
          line: numberOf(match[4]),
          column: numberOf(match[5]),
        }),
    },
    {
      name: 'frame of package:stack_trace',
      sample: 'package:shop/orders.dart 4:14  parseTotal',
      from: ['idle', 'heading', 'message', 'frames'],
      has: '.dart ',
      pattern: terse,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[4] ?? null,
          file: match[1] ?? null,
          line: Number(match[2]),
          column: Number(match[3]),
        }),
    },
    {
      name: 'frame of package:stack_trace without a line',
      sample: 'dart:async                             _completeOnAsyncError',
      from: ['frames'],
      pattern: /^\s*((?:dart|package):[\w./-]{1,200})\s{2,60}(\S.{0,200})$/,
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: match[2] ?? null, file: match[1] ?? null, line: null, column: null }),
    },
    {
      name: 'where an await was',
      sample: '<asynchronous suspension>',
      from: ['frames'],
      pattern: /^\s*(?:<asynchronous suspension>|={3,} asynchronous gap =*)$/,
    },
    {
      name: 'frames left out in print',
      sample: '(elided 4 frames from class _RawReceivePort and dart:async)',
      from: ['frames'],
      pattern: /^\s*(?:\(elided (\d{1,6}) frames? from .{1,300}\)|\.{3} {1,4}.{1,80}\((\d{1,6}) frames?\))$/,
      read: (draft, match) => draft.elide('omitted', Number(match[1] ?? match[2])),
    },
    leftOutByAuthor(['frames']),
    {
      name: 'header',
      sample: 'FormatException: Invalid number (at character 1)',
      from: ['idle', 'heading'],
      pattern: /\S/,
      when: (draft) => draft.exceptions.length === 0,
      to: 'message',
      evidence: false,
      read: (draft, _match, line) => raise(draft, line.text, line),
    },
    {
      name: 'more of the message',
      sample: '12,50',
      from: ['message', 'heading'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
      read: sayLine,
    },
    {
      name: 'blank before the calls',
      sample: '',
      from: ['heading', 'message'],
      pattern: /^$/,
      tentative: true,
      read: (draft) => draft.say(''),
    },
  ];
}

function raise(draft: Draft, text: string, line: Line): void {
  const match = typed.exec(text);
  draft.memory.base = line.indent;
  draft.raise(match?.[1] ?? (match ? 'Exception' : null), (match?.[2] ?? text) + line.rest);
}

function origin(frame: RawFrame): Verdict {
  const file = frame.file ?? '';
  if (/^dart:|^org-dartlang-sdk:/.test(file)) return libraryCode('dart', 'the standard library');
  const cached = /\/\.pub-cache\/(?:hosted\/[^/]+|git)\/([\w-]+?)-[\d.]/.exec(file);
  if (cached) return libraryCode(cached[1] ?? null, 'a package from the cache', cached.index);
  const known = /^package:([a-z0-9_]+)\//.exec(file);
  if (known && libraries.test(known[1] ?? '')) return libraryCode(known[1] ?? null, 'a well-known package');
  return appCode('outside the standard library and known packages');
}

const libraries =
  /^(?:flutter\w*|async|http\w*|test\w*|stack_trace|bloc|flutter_bloc|provider|riverpod|hooks_riverpod|dio|shelf\w*|collection|path\w*|args|matcher|boundary|mockito|mocktail|rxdart|get|get_it|go_router|auto_route|sqflite\w*|drift|hive\w*|isar|firebase_\w+|cloud_\w+|google_\w+|shared_preferences\w*|url_launcher\w*|intl|json_annotation|freezed_annotation|equatable|logger|logging|sentry\w*|web_socket_channel|stream_channel|io|yaml|meta|vm_service|grpc|protobuf|graphql\w*|image_picker\w*|webview_flutter\w*)$/;
