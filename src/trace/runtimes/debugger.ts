import type { Verdict } from '../origin.ts';
import type { Draft, RawFrame } from '../runtime.ts';
import { cppOrigin } from './cpp-origin.ts';
import { goOrigin } from './go-origin.ts';
import { rustOrigin } from './rust-origin.ts';

/** The languages that gdb and lldb are asked about, by the ending of a frame's source. */
const languages: Readonly<Record<string, string>> = {
  rs: 'rust',
  go: 'go',
  swift: 'swift',
  zig: 'zig',
  nim: 'nim',
  cr: 'crystal',
  f: 'fortran',
  f90: 'fortran',
};

/** Names the runtime of a debugger's stack: the language most of its sources are written in; C and C++ where none says. */
export function languageOf({ frames }: Draft): string {
  const counts = new Map<string, number>();
  for (const { file } of frames) {
    if (file === null || isSystem(file)) continue;
    const language = languages[endingOf(file)] ?? 'cpp';
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'cpp';
}

/** Whose code a debugger's frame runs, by the rules of the language its source is written in. */
export function debuggerOrigin(frame: RawFrame): Verdict {
  const language = languages[endingOf(frame.file ?? '')];
  const bare = { ...frame, function: (frame.function ?? '').replace(/ ?\(.*$/s, '') };
  if (language === 'rust') return rustOrigin(bare);
  if (language === 'go') return goOrigin(bare);
  return cppOrigin(bare);
}

function endingOf(file: string): string {
  return /\.(\w{1,6})$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The C library's sources say nothing of the program's language, nor do shared objects. */
function isSystem(file: string): boolean {
  return /\/(?:sysdeps|csu|nptl)\/|\.so(?:\.|$)|\.(?:dylib|dll)$/.test(file);
}
