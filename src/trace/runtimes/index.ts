import type { Runtime } from '../runtime.ts';
import { python } from './python.ts';

/** Every runtime the engine reads. Where two explain a block equally well, the one further up wins. */
export const runtimes: readonly Runtime[] = [python];
