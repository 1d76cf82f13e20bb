import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '#cache/index.ts';
import { type Answer, type Copy, failures, goneKinds } from '#checks/index.ts';

/** An answer as it is kept: what an archive has of a page that is gone is kept apart, for it depends on the day that is asked about. */
export type BareAnswer = Exclude<Answer, { kind: 'gone' } | { kind: 'not-asked' }> | BareGone;
export type BareGone = Omit<Extract<Answer, { kind: 'gone' }>, 'copy'>;

/** Answers of earlier runs, by address, and those of the archive. */
export interface KeptAnswers {
  answer(url: string): BareAnswer | undefined;
  keep(url: string, answer: BareAnswer): void;
  copy(url: string, near: string): KeptCopy | undefined;
  keepCopy(url: string, near: string, copy: KeptCopy): void;
  /** Writes what is not too old, whole or not at all. */
  save(): void;
}

export type KeptCopy = Exclude<Copy, { kind: 'not-asked' }>;

const hour = 3600;
const day = 24 * hour;

/**
 * How long an answer counts, in seconds. A page that is there stays for long. One that is gone is often a slip of whoever runs it, and
 * the link is perhaps being mended right now. No answer at all is over soon: it is kept for those who check again and again while they write.
 */
const lifetimes = {
  there: 7 * day,
  gone: day,
  unanswered: hour,
  found: 30 * day,
  none: day,
} as const satisfies Record<BareAnswer['kind'] | KeptCopy['kind'], number>;

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('there'), movedTo: z.string().nullable() }),
  z.object({ kind: z.literal('gone'), how: z.enum(goneKinds) }),
  z.object({
    kind: z.literal('unanswered'),
    failure: z.enum(failures),
    status: z.number().nullable(),
  }),
]) satisfies z.ZodType<BareAnswer>;

const copySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), url: z.string(), day: z.string() }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unanswered') }),
]) satisfies z.ZodType<KeptCopy>;

/** Seconds since 1970 stand beside each. */
const fileSchema = z.object({
  version: z.literal(1),
  answers: z.record(z.string(), z.object({ at: z.number(), answer: answerSchema })),
  copies: z.record(z.string(), z.object({ at: z.number(), copy: copySchema })),
});

/**
 * Opens the answers of earlier runs. A file that is absent, damaged or of another version counts as empty.
 *
 * @param file absolute path
 */
export function openKeptAnswers(file: string, now: Temporal.Instant): KeptAnswers {
  const at = Math.floor(now.epochMilliseconds / 1000);
  const read = readKept(file);
  const isFresh = (age: number, kind: keyof typeof lifetimes) => age >= 0 && age < lifetimes[kind];
  const answers = new Map(
    Object.entries(read.answers).filter(([, kept]) => isFresh(at - kept.at, kept.answer.kind)),
  );
  const copies = new Map(
    Object.entries(read.copies).filter(([, kept]) => isFresh(at - kept.at, kept.copy.kind)),
  );
  const copyKey = (url: string, near: string) => `${near} ${url}`;
  return {
    answer: (url) => answers.get(url)?.answer,
    keep: (url, answer) => void answers.set(url, { at, answer }),
    copy: (url, near) => copies.get(copyKey(url, near))?.copy,
    keepCopy: (url, near, copy) => void copies.set(copyKey(url, near), { at, copy }),
    save() {
      const kept: z.input<typeof fileSchema> = {
        version: 1,
        answers: Object.fromEntries(answers),
        copies: Object.fromEntries(copies),
      };
      writeWhole(file, JSON.stringify(kept));
    },
  };
}

function readKept(file: string): z.output<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { version: 1, answers: {}, copies: {} };
  }
}
