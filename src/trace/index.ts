export { type EatenUnderscores, eatenUnderscores } from './eaten-underscores.ts';
export { groupFrames } from './group.ts';
export type { OriginRules } from './origin.ts';
export { type FrameRow, type TraceRow, traceRows } from './rows.ts';
export { runtimeName } from './runtime-name.ts';
export { type ParseOptions, parseTraces } from './scan.ts';
export { shortenPath } from './shorten.ts';
export type {
  Elision,
  Frame,
  Group,
  Order,
  Origin,
  Relation,
  Segment,
  StackStart,
  Trace,
  TraceException,
} from './trace.ts';
