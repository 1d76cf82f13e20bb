import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import {
  armCall,
  bareAddress,
  call,
  ending,
  headings,
  inlined,
  instruction,
  machine,
  modules,
  oops,
  opening,
  plainHeading,
  stackHeading,
  state,
} from './kernel-lines.ts';
import { blankLine } from './message.ts';
import { numberOf } from './place.ts';

/**
 * Reports of the Linux kernel: oops, BUG, WARNING, panic, soft lockup, hung task, stalls, KASAN and UBSAN. What happened,
 * the machine's state, then the stack, newest call first; `? ` marks calls that the unwinder is not certain of.
 *
 * ```
 * idle ─ cut here ─▶ idle ─ heading ─▶ report ─ state ─▶ report ─ Call Trace ─▶ stack ─ call ─▶ stack ⇄ state
 *                                                                                     ─ Kernel panic ─▶ stack
 * ```
 *
 * Format: https://docs.kernel.org/admin-guide/bug-hunting.html, arch/x86/kernel/dumpstack.c, arch/arm64/kernel/traps.c,
 * kernel/hung_task.c, kernel/watchdog.c, mm/kasan/report.c; scripts/decode_stacktrace.sh adds files and lines.
 */
export const kernel: Runtime = {
  id: 'kernel',
  hints: [
    'Call Trace:',
    'Call trace:',
    '/0x',
    'BUG: ',
    'kernel BUG at ',
    'Kernel panic - ',
    'WARNING: CPU: 0',
    'WARNING: possible ',
    'Unable to handle kernel ',
    'general protection fault',
    ' blocked for more than ',
    'detected stall',
    ' [#0',
    'UBSAN: ',
    'LOCKUP on cpu',
    'invoked oom-killer',
    'page allocation failure',
  ],
  openers: ['BUG: ', 'kernel BUG at ', 'Kernel panic - ', 'Unable to handle kernel '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
  // `BUG: …` and `Kernel panic` may stand in any list; without a stack, the state of the machine must be told.
  accept: ({ frames, memory }) => frames.length > 0 || memory.told === 1,
};

/** Above the heading stands a line to cut at, and sometimes a word on what was found. */
function lead(above: (back: number) => string | null, start: string): number {
  if (!isHeading(start)) return 0;
  if (opening.test(above(1) ?? '')) return 1;
  return opening.test(above(2) ?? '') && !isHeading(above(1) ?? '') ? 2 : 0;
}

function isHeading(text: string): boolean {
  return headings.some(({ pattern }) => pattern.test(text)) || plainHeading.test(text);
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'where to cut',
      sample: '------------[ cut here ]------------',
      from: ['idle', 'report'],
      pattern: opening,
      tentative: true,
    },
    {
      name: 'ruler below a report of KASAN',
      sample: '==================================================================',
      from: ['stack'],
      pattern: /^\s*={20,}$/,
      to: 'end',
    },
    {
      name: 'panic that an oops ends in',
      sample: 'Kernel panic - not syncing: Fatal exception',
      from: ['report', 'stack'],
      has: 'Kernel panic',
      pattern: /^\s*(Kernel panic - not syncing): (.*)$/,
      evidence: true,
      read: raise,
    },
    ...headings.map(
      ({ sample, pattern }): Rule => ({
        name: 'heading',
        sample,
        from: ['idle'],
        pattern,
        to: 'report',
        starts: true,
        evidence: true,
        read: raise,
      }),
    ),
    {
      name: 'heading without a kind',
      sample: 'Unable to handle kernel NULL pointer dereference at virtual address 0000000000000010',
      from: ['idle'],
      pattern: plainHeading,
      to: 'report',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(null, (match[1] ?? '') + line.rest);
      },
    },
    {
      name: 'number of the oops',
      sample: 'Internal error: Oops: 96000044 [#1] PREEMPT SMP',
      from: ['report'],
      has: ' [#',
      pattern: oops,
      evidence: true,
      read: isTold,
    },
    {
      name: 'instruction that failed',
      sample: 'RIP: 0010:_regulator_put+0x3ec/0x4e0',
      from: ['report', 'stack'],
      pattern: instruction,
      evidence: true,
      read: readInstruction,
    },
    {
      name: 'processor and task',
      sample: 'CPU: 9 PID: 2242 Comm: libvirtd Not tainted 5.6.2-gentoo #1',
      from: ['report', 'stack'],
      has: ' Comm: ',
      pattern: machine,
      evidence: true,
      read: isTold,
    },
    {
      name: 'stack follows',
      sample: 'Call Trace:',
      from: ['idle', 'report', 'stack'],
      pattern: stackHeading,
      to: 'stack',
      starts: true,
      evidence: true,
      read: (draft) => draft.stack(),
    },
    {
      name: 'call',
      sample: ' ? igb_resume+0xee/0x1d0 [igb]',
      from: ['idle', 'report', 'stack'],
      has: '/0x',
      pattern: call,
      to: 'stack',
      starts: true,
      evidence: true,
      read: (draft, match) => pushCall(draft, match[2], match[3], match[4], match[5]),
    },
    {
      name: 'call of ARM',
      sample: '[<c0a38bfc>] (platform_shutdown) from [<c0a34f78>] (device_shutdown+0x18c/0x25c)',
      from: ['report', 'stack'],
      has: ' from ',
      pattern: armCall,
      to: 'stack',
      evidence: true,
      read: (draft, match) => pushCall(draft, match[1] ?? match[3], match[2] ?? match[4]),
    },
    {
      name: 'inlined call',
      sample: ' __dump_stack lib/dump_stack.c:88 [inline]',
      from: ['stack'],
      has: ' [inline]',
      pattern: inlined,
      evidence: true,
      read: (draft, match) => pushCall(draft, match[1], undefined, match[2], match[3]),
    },
    {
      name: 'call without a name',
      sample: ' ? 0xffffffffc0123000',
      from: ['stack'],
      pattern: bareAddress,
      read: (draft) => pushCall(draft, undefined),
    },
    {
      name: 'loaded modules',
      sample: 'Modules linked in: shop(OE) nf_tables(E) [last unloaded: crc_t10dif]',
      from: ['report', 'stack'],
      pattern: modules,
      read: readModules,
    },
    {
      name: 'end of the report',
      sample: '---[ end trace 168cf7b3324b6570 ]---',
      from: ['report', 'stack'],
      pattern: ending,
      evidence: true,
      read: isTold,
    },
    {
      name: 'state of the machine',
      sample: 'RAX: 0000000000000000 RBX: ffffb0640338fe10 RCX: 000fffffffe00000',
      from: ['report', 'stack'],
      pattern: state,
    },
    leftOutByAuthor(['report', 'stack']),
    {
      name: 'what else the report says',
      sample: 'Freed by task 4374:',
      from: ['report', 'stack'],
      pattern: /\S/,
      when: (_draft, line) => !isHeading(line.text),
      tentative: true,
    },
    {
      name: 'word on what was found',
      sample: 'refcount_t: underflow; use-after-free.',
      from: ['idle'],
      pattern: /^\S.{1,300}$/,
      when: (_draft, line) => !isHeading(line.text),
      tentative: true,
    },
    blankLine(['report', 'stack']),
  ];
}

/** `at FILE:LINE` in a heading is the error's place. */
function raise(draft: Draft, match: RegExpExecArray, line: Line): void {
  const message = (match[2] ?? '') + line.rest;
  draft.raise(match[1] ?? null, message, draft.exceptions.length > 0 ? 'next' : undefined);
  if (draft.exceptions.length > 1) draft.resume(0);
  const at = /(?:^| )at (\S{1,300}):(\d{1,7})(?:[! ]|$)/.exec(message);
  if (at && draft.exceptions.length === 1) draft.place(at[1] ?? '', Number(at[2]));
}

function isTold(draft: Draft): void {
  draft.memory.told = 1;
}

/** The first instruction named is the one that failed: a reader must see it with the message. */
function readInstruction(draft: Draft, match: RegExpExecArray, line: Line): void {
  if (draft.exceptions.length === 0 || draft.frames.length > 0 || draft.memory.failed) return;
  draft.memory.failed = 1;
  draft.say(line.text.trim());
  if (match[2] && draft.exceptions[0]?.location === null) draft.place(match[2], Number(match[3]));
}

/** Modules of which the kernel says how they came in: `shop(OE)` was built outside its tree (`O`). */
function readModules(draft: Draft, match: RegExpExecArray): void {
  draft.memory.modules = 1;
  for (const name of (match[1] ?? '').matchAll(/(\w{1,60})\(([A-Z+-]{1,8})\)/g)) {
    if (name[2]?.includes('O')) draft.memory[`outside:${name[1]}`] = 1;
  }
}

function pushCall(
  draft: Draft,
  name: string | undefined,
  module?: string,
  file?: string,
  line?: string,
): void {
  const listed = draft.memory.modules === 1 && module !== undefined;
  const outside = draft.memory[`outside:${module}`] === 1;
  draft.frame({
    function: name ?? null,
    file: file ?? null,
    line: numberOf(line),
    column: null,
    module: listed ? `${outside ? 'outside' : 'tree'}:${module}` : module,
  });
}

/** The kernel and the modules of its own tree are a library; a module built outside it is the application's. */
function origin(frame: RawFrame): Verdict {
  const [, how, module] = /^(?:(outside|tree):)?(.*)$/.exec(frame.module ?? '') ?? [];
  if (!module) return libraryCode('kernel', 'the kernel itself');
  if (how === 'outside') return appCode('a module built outside the kernel’s tree');
  if (how === 'tree' || ofTheTree.test(module)) return libraryCode(module, 'a module of the kernel’s tree');
  return appCode('a module of its own');
}

/** Well-known modules of the kernel's tree, for reports that list none. */
const ofTheTree =
  /^(?:ext[234]|jbd2?|xfs|btrfs|f2fs|nfs\w*|nfsd|lockd|sunrpc|cifs|smb\w*|ceph|libceph|fuse|overlay|fscache|netfs|ntfs\w*|zram|dm_\w+|md_mod|raid\w+|nvme\w*|scsi\w*|sd_mod|libata|ahci|virtio\w*|vhost\w*|kvm\w*|vfio\w*|drm\w*|ttm|i915|amdgpu|radeon|nouveau|xe|snd\w*|soundcore|usb\w*|uas|xhci\w*|ehci\w*|hid\w*|bluetooth|bt\w+|mac80211|cfg80211|iwl\w+|ath\w+|brcm\w+|rtw\w+|mt76\w*|nf_\w+|nft_\w+|ip6?_\w+|ip6?table\w*|x_tables|xt_\w+|br_netfilter|bridge|veth|tun|tap|vxlan|wireguard|ipv6|sctp|tls|bonding|team|macvlan|e1000e?|igb|igc|ixgbe|i40e|ice|bnxt\w*|mlx\w+|r8169|tg3|rdma\w*|ib_\w+|iscsi\w*|target_core\w*|hv_\w+|vmw\w+|xen\w*|acpi\w*|thermal\w*|intel\w*|crc\w+|aes\w*|crypto\w*|af_\w+|binder\w*|zfs)$/;
