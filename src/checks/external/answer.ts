/** What came of asking for an address of another site. JSON: it is kept on the disk. */
export type Answer =
  /** Something is there; `movedTo` where it has another address for good. */
  | { kind: 'there'; movedTo: string | null }
  | { kind: 'gone'; how: Gone; copy: Copy }
  /** Nobody can tell: `status` where it was one that says so. */
  | { kind: 'unanswered'; failure: Failure; status: number | null }
  | { kind: 'not-asked'; reason: NotAsked };

/** How an address is known to be gone: 404, 410, or a name that the DNS does not have. */
export const goneKinds = ['not-found', 'removed', 'no-such-name'] as const;
export type Gone = (typeof goneKinds)[number];

/** What an archive has of an address that is gone. */
export type Copy = FoundCopy | { kind: 'none' } | { kind: 'unanswered' } | { kind: 'not-asked' };

export interface FoundCopy {
  kind: 'found';
  /** Its address in the archive. */
  url: string;
  /** When it was made: `2018-03-10`. */
  day: string;
}

/** Why there was no answer. */
export const failures = [
  'timeout',
  'refused',
  'broken-off',
  'no-route',
  'resolver',
  'certificate',
  'tls',
  'status',
  'redirect-loop',
  'many-redirects',
  'no-network',
] as const;
export type Failure = (typeof failures)[number];

/** Why an address was not asked for. */
export const notAskedReasons = [
  'credentials',
  'reserved-name',
  'internal-name',
  'private-address',
  'no-web-port',
  'too-long',
  'too-many-requests',
] as const;
export type NotAsked = (typeof notAskedReasons)[number];

/** An address that is to be asked for. */
export interface LinkRequest {
  /** Absolute, http or https, without a fragment. */
  url: string;
  /** The day near which a copy of it should be, should it be gone: `20180310`. Null where no archive must be told of it. */
  copyNear: string | null;
}

/** Asks other sites. Every request is answered, whatever happens on the way. */
export type AskLinks = (requests: readonly LinkRequest[]) => Promise<LinkAnswers>;

export interface LinkAnswers {
  /** By the address that was asked for. */
  answers: ReadonlyMap<string, Answer>;
  /** How many were known from before. */
  known: number;
}
