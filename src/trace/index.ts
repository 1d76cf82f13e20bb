export type {
  Elision,
  Frame,
  Group,
  Order,
  Origin,
  Relation,
  Segment,
  Trace,
  TraceException,
} from './trace.ts';
