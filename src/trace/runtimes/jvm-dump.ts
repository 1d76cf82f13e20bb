import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { readCall } from './jvm-lines.ts';
import { jvmOrigin } from './jvm-origin.ts';

// "main" #1 prio=5 os_prio=0 cpu=45.31ms tid=0x00007fb3f8017ef0 nid=0x78f0 waiting on condition [0x…]    "Thread-1":
const thread = /^\s*"[^"]{0,300}"(?::$| (?:#\d|daemon |prio=|\[\d|virtual).{0,600}$)/;

/**
 * Thread dumps of the JVM (`jstack`, SIGQUIT, `Thread.print`): one stack a thread, and the deadlocks found among them.
 *
 * ```
 * idle ─ Full thread dump ─▶ dump ─ "thread" ─▶ thread ─ state, frame, lock ─▶ thread ─ blank, "thread" ─▶ …
 *      ─ "thread" ────────────────▶ thread
 * ```
 *
 * Format: HotSpot's runtime/threads.cpp and services/heapDumper; `jstack -l` adds ownable synchronizers.
 */
export const jvmDump: Runtime = {
  id: 'java',
  hints: ['Full thread dump ', 'java.lang.Thread.State: ', ' tid=0x', ' Java-level deadlock'],
  openers: ['Full thread dump ', '"'],
  order: 'newest-first',
  isDump: true,
  lead: (above, start) =>
    /^\s*java\.lang\.Thread\.State/.test(start) && thread.test(above(1) ?? '') ? 1 : 0,
  rules: rules(),
  origin: jvmOrigin,
  accept: ({ frames }) => frames.length > 0,
};

function rules(): readonly Rule[] {
  const anywhere = ['idle', 'dump', 'thread'];
  return [
    {
      name: 'header',
      sample: 'Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6-Debian-1deb12u1 mixed mode, sharing):',
      from: ['idle'],
      pattern: /^\s*Full thread dump .{1,200}:$/,
      to: 'dump',
      starts: true,
      evidence: true,
    },
    {
      name: 'thread',
      sample:
        '"main" #1 prio=5 os_prio=0 cpu=45.31ms elapsed=2.33s tid=0x00007fb3f8017ef0 nid=0x78f0 waiting on condition',
      from: anywhere,
      pattern: thread,
      to: 'thread',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.entitle(/"[^"]*"/.exec(match[0])?.[0] ?? match[0]);
        draft.memory.fresh = 1;
      },
    },
    {
      name: 'state of a thread',
      sample: '   java.lang.Thread.State: TIMED_WAITING (sleeping)',
      from: ['idle', 'thread'],
      pattern: /^\s*java\.lang\.Thread\.State: [A-Z_]{3,20}/,
      to: 'thread',
      starts: false,
      evidence: true,
    },
    {
      name: 'frame',
      sample: '\tat java.lang.Thread.sleep(java.base@17.0.15/Native Method)',
      from: ['thread'],
      has: 'at ',
      pattern: /^\s*at \S/,
      when: (_draft, line) => readCall(line.text) !== null,
      evidence: true,
      read: readFrame,
    },
    {
      name: 'locks',
      sample: '\t- locked <0x000000069ec02f40> (a java.lang.ref.ReferenceQueue$Lock)',
      from: ['thread'],
      pattern:
        /^\s*(?:- |Locked (?:ownable )?synchronizers:|No compile task|Compiling: |JavaThread state:|Carrying virtual thread)/,
    },
    {
      name: 'deadlock',
      sample: 'Found one Java-level deadlock:',
      from: anywhere,
      pattern: /^\s*(Found (?:one|\d{1,5}) Java-level deadlocks?):$/,
      to: 'dump',
      starts: true,
      evidence: true,
      read: nameDeadlock,
    },
    {
      name: 'what a deadlock waits for',
      sample: '  waiting to lock monitor 0x00007fb360002f80 (object 0x000000069ec0a0c8, a java.lang.Object),',
      from: ['dump', 'thread'],
      pattern:
        /^\s*(?:waiting (?:to lock|for)|which is held by|in JNI|={5,}$|Java stack information|Found \d{1,5} deadlocks?\.$)/,
      to: 'dump',
    },
    {
      name: 'what else a dump tells',
      sample: 'Threads class SMR info:',
      from: ['dump', 'thread'],
      pattern:
        /^\s*(?:Threads class SMR info:|_java_thread_list=|0x[\da-f]{8,16}[, ]|0x[\da-f]{8,16}$|\}$|JNI global ref|Heap$|"[^"]{0,200}" os_prio=)/,
      to: 'dump',
    },
    {
      name: 'blank between threads',
      sample: '',
      from: ['dump', 'thread'],
      pattern: /^$/,
      tentative: true,
    },
  ];
}

function readFrame(draft: Draft, _match: RegExpExecArray, line: Line): void {
  const frame = readCall(line.text);
  if (!frame) return;
  if (draft.memory.fresh) draft.stack();
  draft.memory.fresh = 0;
  draft.frame(frame);
}

/** The dump has no exception but the deadlock that was found. */
function nameDeadlock(draft: Draft, match: RegExpExecArray, line: Line): void {
  const exception = draft.current();
  if (exception.span) return;
  exception.type = '';
  exception.message = match[1] ?? '';
  exception.after = draft.frames.length - 1;
  exception.span = [line.number, line.number];
}
