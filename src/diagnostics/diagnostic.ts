/** How much a problem matters: an error stops the build, a warning does not, a hint is only shown on request. */
export type Severity = 'error' | 'warning' | 'hint';

/** A place in a source file. Lines and columns count from 1, in the file as it is on disk (front matter included); columns count UTF-16 units. */
export interface Place {
  /** Absolute path, or a path relative to the working directory. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** One problem of the user's input, complete enough to be printed without reading anything else but the source line. Plain data: it crosses processes and caches as JSON. */
export interface Diagnostic extends Place {
  /** Permanent: a code of the catalogue, `SF1001`, or the id of a rule of the checks, `prose-duration`. */
  code: string;
  /** A few words, the same for all of its kind. */
  title: string;
  severity: Severity;
  /** What is wrong, naming the offending text. One sentence. */
  message: string;
  /** Why it is a problem. */
  why: string;
  /** What to do about it. */
  help: string;
  /** The text at the place is a secret: reports do not quote it, in the lines of other diagnostics neither. */
  hidden?: boolean | undefined;
}
