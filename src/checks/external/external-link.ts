import type { Place } from '#diagnostics/index.ts';
import type { Range } from '../rule.ts';

/** An address of another site, at one of the places where a post names it. JSON: it may be kept, or come from another process. */
export interface ExternalLink {
  /** What is asked for: absolute, http or https, without a fragment. */
  url: string;
  /** As written, escapes and entities undone. */
  written: string;
  place: Omit<Place, 'file'>;
  /** Where it stands in the file, character by character; null where it is spelt in another way. */
  spot: Spot | null;
  /** The day of its post, `20180310`; null where the public does not see it, and no archive should. */
  copyNear: string | null;
  /** Of an item of `sources`: what is known of a copy. */
  source: SourceCopy | null;
}

/** Offsets of an address in the file, and by whose rules another may stand in its place. */
export interface Spot extends Range {
  syntax: 'markdown' | 'html' | 'yaml';
}

/** The copy that an item of `sources` names, or where it may name one: what stands before the address there. */
export type SourceCopy = { kind: 'named'; url: string } | { kind: 'missing'; offset: number; before: string };
