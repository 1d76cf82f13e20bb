import type { Runtime } from '../runtime.ts';
import { gecko } from './gecko.ts';
import { go } from './go.ts';
import { jvm } from './jvm.ts';
import { jvmDump } from './jvm-dump.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';
import { v8 } from './v8.ts';

/** Every runtime the engine reads. Where two explain a block equally well, the one further up wins. */
export const runtimes: readonly Runtime[] = [python, v8, gecko, jvm, jvmDump, go, rust];
