// Lines of a Linux kernel's reports, one pattern a kind. A report has three parts: what happened (`headings`), the
// state of the machine (`state`), and the stack. `printk` puts the time before each line (prefixes.ts).

/** What happened: the kind in group 1, the rest in group 2. */
export const headings: readonly { sample: string; pattern: RegExp }[] = [
  {
    sample: 'watchdog: BUG: soft lockup - CPU#3 stuck for 26s! [insmod:458]',
    pattern: /^\s*(?:(?:NMI )?watchdog: )?(BUG): (\S.*)$/,
  },
  {
    sample: 'kernel BUG at mm/slub.c:305!',
    pattern: /^\s*(kernel BUG) (at \S{1,300}:\d{1,7}!)$/,
  },
  {
    sample: 'Kernel panic - not syncing: Attempted to kill init! exitcode=0x0000000b',
    pattern: /^\s*(Kernel panic - not syncing): (\S.*)$/,
  },
  {
    sample: 'WARNING: CPU: 5 PID: 441 at drivers/regulator/core.c:2257 _regulator_put+0x3ec/0x4e0',
    pattern: /^\s*(WARNING): ((?:CPU: \d|possible |suspicious |inconsistent |bad |at \S{1,300}:\d).*)$/,
  },
  {
    sample: 'INFO: task umount:21568 blocked for more than 120 seconds.',
    pattern: /^\s*(?:rcu: )?(INFO): ((?:task |rcu\w* |possible |suspicious ).*)$/,
  },
  {
    sample: 'general protection fault, probably for non-canonical address 0xdead000000000108: 0000 [#1] SMP',
    pattern:
      /^\s*((?:general protection fault|divide error|invalid opcode|double fault|stack segment|int3|page fault|Oops)(?:, .{1,120})?): (.{0,40}\b[\da-f]{4,16} \[#\d{1,4}\].*)$/,
  },
  {
    sample: 'UBSAN: shift-out-of-bounds in arch/powerpc/mm/ptdump/ptdump.c:282:15',
    pattern: /^\s*(UBSAN): (\S.*)$/,
  },
  {
    sample: 'NMI watchdog: Watchdog detected hard LOCKUP on cpu 3',
    pattern: /^\s*(?:NMI )?(watchdog): (Watchdog detected hard LOCKUP .*)$/,
  },
];

/** What happened, in words without a kind. */
export const plainHeading =
  // Unable to handle kernel paging request at virtual address fffffff4    postgres invoked oom-killer: gfp_mask=0x140cca    kworker/0:1: page allocation failure: order:0
  /^\s*(Unable to handle kernel .{1,200}|\S.{0,60} invoked oom-killer: .{1,300}|\S.{0,60}: page allocation failure[:.].{0,300})$/;

// ------------[ cut here ]------------    8<--- cut here ---    ==================================================================
export const opening = /^\s*(?:-{4,}\[ cut here \]-{4,}|8<--- cut here ---|={20,})$/;

// Call Trace:    Call trace:    Allocated by task 4374:    Freed by task 0 on cpu 2 at 14.141s:    -> #1 (&sb->s_type){+.+.}-{3:3}:
export const stackHeading =
  /^\s*(?:Call [Tt]race:|(?:Allocated|Freed|Reallocated) by task .{1,80}:|(?:Last|Second to last) potentially related work creation:|stack backtrace:|Backtrace:|-> #\d{1,4} \(.{1,200}:|Uninit was (?:created|stored) .{0,40}at:)$/;

//  ? igb_resume+0xee/0x1d0 [igb]    [<f9e62b22>] write_mft_record_nolock+0x274/0x616 [ntfs]    __dump_stack lib/dump_stack.c:88 [inline]
// btrfs_work+0x3d9/0x14c0 [btrfs 6fa1b0…]    vfs_read+0x469/0x570 fs/read_write.c:474    spi_mem_exec_op+0x3e8/0x478 (P)
export const call =
  /^\s*(?:<[A-Z]{2,5}>\s+)?(?:\[<?[\da-f]{8,16}>?\] ){0,2}(\? )?:?(?:\w{1,60}:)?([\w.$]{1,200}|0x[\da-f]{8,16})(?:\+0x[\da-f]{1,8}\/0x[\da-f]{1,8})(?: \[(\w{1,60})(?: [\da-f]{8,40})?\])?(?: \(\w{1,12}\))?(?: (\S{1,300}):(\d{1,7}))?$/;

// __dump_stack lib/dump_stack.c:88 [inline]
export const inlined = /^\s+([\w.$]{1,200}) (\S{1,300}\.[chS]):(\d{1,7}) \[inline\]$/;

//  ? 0xffffffffc0123000    [<ffffffff81a1b2c3>] 0xffffffffc0123000
export const bareAddress = /^\s*(?:\[<[\da-f]{8,16}>\] )?(?:\? )?0x[\da-f]{8,16}$/;

// [<c0a38bfc>] (platform_shutdown) from [<c0a34f78>] (device_shutdown+0x18c/0x25c)    platform_shutdown from device_shutdown+0x18c/0x25c
export const armCall =
  /^\s*(?:\[<[\da-f]{8}>\] \(([\w.$]{1,200})(?:\+0x[\da-f/x]{1,20})?(?: \[(\w{1,60})\])?\)|([\w.$]{1,200})(?: \[(\w{1,60})\])?) from (?:\[<[\da-f]{8}>\] \()?[\w.$]{1,200}\+0x.{1,80}$/;

// RIP: 0010:_regulator_put+0x3ec/0x4e0 [shop]    pc : kasan_check_range+0x90/0x1a0    EIP: link_obj+0x5/0x34    PC is at platform_shutdown+0x8/0x18
export const instruction =
  /^\s*(?:RIP: 0010:|RIP: e030:|pc : |EIP(?: is at|:) |PC is at |NIP \[[\da-f]{8,16}\] |epc : )([\w.$]{1,200}\+0x\S{1,40}(?: \[\w{1,60}\])?)(?: (\S{1,300}):(\d{1,7}))?.*$/;

// CPU: 9 PID: 2242 Comm: libvirtd Not tainted 5.6.2-gentoo #1    CPU: 0 UID: 0 PID: 100 Comm: jfsCommit Tainted: G        W  O       6.12.0
export const machine = /^\s*CPU: \d{1,4} (?:UID: \d{1,10} )?PID: \d{1,8} Comm: .{1,300}$/;

// Internal error: Oops: 96000044 [#1] PREEMPT SMP    Oops: 0002 [#1] SMP    invalid opcode: 0000 [#1] SMP
export const oops = /^\s*(?:Internal error: )?\S.{0,120}: (?:\w{1,20}: )?[\da-f]{1,16} \[#\d{1,4}\].{0,80}$/;

// ---[ end trace 168cf7b3324b6570 ]---    ---[ end Kernel panic - not syncing: Fatal exception ]---
export const ending = /^\s*---\[ end .{1,300}$/;

// Modules linked in: shop(OE+) nf_tables(E) [last unloaded: crc_t10dif]
export const modules = /^\s*Modules linked in:(.*)$/;

/** Registers, memory and what else describes the machine; a new kind of line is read too if the stack goes on behind it. */
export const state =
  /^\s*(?:Code: |(?:[ER]?[A-Z]{2,3}|R\d\d|[A-Z]S|CR\d|DR\d|PKRU|FS|GS|EFLAGS|ORIG_RAX|[A-Z]{2}): {1,2}(?:\s*[\da-f]{4,16}|\d{4}:)|[xra-z]\d{0,2} {0,2}: [\da-f]{8,16}|(?:pstate|lr|sp|Flags|Control|Stack|Process|Hardware name|Workqueue|Tainted|Not tainted|Kernel Offset|PHYS_OFFSET|CPU features|Memory Limit|Mem abort info|Data abort info|SMP|Rebooting in|RIP|EIP|IP|PGD|P4D|pgd|swapper pgtable|user pgtable|Dumping ftrace buffer|note|Sending NMI|NMI backtrace|task|Read of size|Write of size|The buggy address|The buggy stack|Memory state around|irq event stamp|hardirqs last|softirqs last|Unload\w* tainted|Killed|Fixing recursive fault)\b|#PF: |\*pde = |\[[\da-f]{8,16}\] (?:pgd|\*pgd|address)|"echo 0 > |<\/?(?:TASK|IRQ|NMI|SOFTIRQ|HARDIRQ|EOI|#\w{1,4}|ENTRY_TRAMPOLINE)>$|>?\s*[\da-f]{8,16}: (?:[\da-f]{2} ){4}|\^$)/;
