import type { Runtime } from '../runtime.ts';
import { dotnet } from './dotnet.ts';
import { gdb } from './gdb.ts';
import { gecko } from './gecko.ts';
import { go } from './go.ts';
import { jvm } from './jvm.ts';
import { jvmDump } from './jvm-dump.ts';
import { lldb } from './lldb.ts';
import { native } from './native.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { sanitizer } from './sanitizer.ts';
import { v8 } from './v8.ts';
import { valgrind } from './valgrind.ts';

/** Every runtime the engine reads. Where two explain a block equally well, the one further up wins. */
export const runtimes: readonly Runtime[] = [
  python,
  v8,
  gecko,
  jvm,
  jvmDump,
  go,
  rust,
  ruby,
  php,
  dotnet,
  gdb,
  lldb,
  sanitizer,
  valgrind,
  native,
];
