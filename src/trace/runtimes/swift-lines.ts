// Lines of Swift's own crash reports and of Apple's systems, one pattern a kind.

// Shop/Orders.swift:12: Fatal error: Unexpectedly found nil    Fatal error: Index out of range: file Swift/Array.swift, line 600
export const header =
  /^\s*(?:(\S.{0,1000}?\.swift):(\d{1,9}): )?(Fatal error|Precondition failed|Assertion failed): (.*?)(?:: file (\S.{0,300}?), line (\d{1,9}))?$/;

// *** Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '-[…]: unrecognized selector'
export const uncaught =
  /^.{0,120}?\*\*\* Terminating app due to uncaught exception '(\w{1,100})', reason: '(.*?)'?$/;

// *** Program crashed: Bad pointer dereference at 0x0000000000000004 ***    💣 Program crashed: …    *** Swift runtime failure: arithmetic overflow ***
export const crashed = /^\s*(?:\*{3}|💣) (Program crashed|Swift runtime failure): (.{1,300}?)(?: \*{3})?$/u;

// Exception Type:  EXC_CRASH (SIGABRT)
export const report = /^\s*Exception Type:\s{1,10}(\S.{0,200})$/;

// Thread 0 "shop" crashed:    Thread 0 Crashed:    Thread 3 name:    Last Exception Backtrace:    *** First throw call stack:
export const heading =
  /^\s*(?:Thread \d{1,6}(?: ".{0,100}")?(?: (?:crashed|Crashed|name: .{1,200}|Crashed:: .{1,200}))?:?|Last Exception Backtrace:|\*\*\* First throw call stack:|Current stack trace:|Application Specific Backtrace \d{1,3}:)$/;

// 0 0x000055d0c0a1b2c4 total(_:) + 84 in shop at /src/Sources/Shop/Orders.swift:12:17    1 [ra] [system] 0x… main + 1 in libc.so.6    2 main + 12 in crash
export const call =
  /^\s*(\d{1,6})((?: {1,12}\[[a-z]{2,12}\]){0,4})\s{1,20}(?:0x[\da-f]{6,16} )?(\S.{0,1000}?)(?: \+ \d{1,12})? in (\S.{0,200}?)(?: at (\S.{0,1000}?)(?::(\d{1,9}))?(?::(\d{1,9}))?)?$/;

/** What tells a call from a sentence such as `17 men in the boat`: an address, an offset, a mark, or a line of a file. */
export const callMark =
  /^\s*\d{1,6} {1,12}\[[a-z]{2,12}\]| 0x[\da-f]{6,16} | \+ \d{1,12} in | at \S.*:\d{1,9}$/;

// 2   Shop                          \t0x104a3c5f8 CartViewController.total() + 212 (CartViewController.swift:41)
export const imageCall =
  /^\s*(\d{1,6})\s{1,4}(\S(?:.{0,60}?\S)?)\s{2,60}(0x[\da-f]{6,16}) (\S.{0,1000}?)(?: \+ \d{1,12})?(?: \(([^()]{1,300}?)(?::(\d{1,9}))?\))?$/;

//     12│   return rows.first!.total          │               ▲
export const sourceBelow = /^\s*(?:\d{1,7}│|│|…|▲|╰|⚠)/;

// Registers:    Images (23 omitted):    Thread 0 crashed with ARM Thread State (64-bit):    Binary Images:
export const appendix =
  /^\s*(?:Registers:|Images(?: \(\d{1,6} omitted\))?:|Thread \d{1,6} crashed with .{1,60}:|Binary Images:)$/;

//  x0 0x0000000000000001  1        x0: 0x8000000104a4c0f0   x1: 0x0    0x104a2c000 - 0x104a4bfff Shop arm64 <0c1d…>
export const appended =
  /^\s*(?:[a-z]\w{1,5}:? 0x[\da-f]{1,16}\b|0x[\da-f]{6,16} ?[-–]\s{0,12}0x[\da-f]{6,16}\s|Backtrace took \d|\.{3}$)/;
