import type { CatalogueEntry } from '#diagnostics/index.ts';
import type { Answer } from './external/answer.ts';
import type { ExternalLink } from './external/external-link.ts';
import type { Fix, Rule } from './rule.ts';

/** One thing that only another site can tell of a link. Asked for by `sunfish check --external` alone. */
export interface ExternalRule extends CatalogueEntry, Pick<Rule, 'id' | 'topic'> {
  examples: { breaks: readonly ExternalExample[]; keeps: readonly ExternalExample[] };
  /** Pure: what it finds in an answer, or null. */
  check(link: AnsweredLink): ExternalFinding | null;
}

/** A post's source, and what the addresses in it answer. */
export interface ExternalExample {
  lang: 'ko' | 'en';
  text: string;
  answers: Readonly<Record<string, Answer>>;
  /** The same in words, to go on from "where": `the address answers 404`. */
  where: string;
}

export interface AnsweredLink {
  link: ExternalLink;
  answer: Answer;
  /** What another address of the same run answered; undefined where it was not asked for. */
  answerOf(url: string): Answer | undefined;
}

export interface ExternalFinding {
  values: Readonly<Record<string, string | number>>;
  /** What to put there instead, where that is safe without a look. */
  fix?: Fix | undefined;
}
