/** Languages that drafts are written in. */
export const draftLanguages = ['ko', 'en'] as const;
export type DraftLanguage = (typeof draftLanguages)[number];

export type InEach<Value> = Readonly<Record<DraftLanguage, Value>>;

/** A part of a postmortem, empty but for its prompt. */
export interface TemplateSection {
  heading: string;
  /** Default: 2. */
  depth?: 3;
  /** What the writer is asked, plain text: it stands in a comment. A heading over others needs none. */
  prompt?: string;
  /** What stands in it beside the prompt: the entries of the timeline, or the traceback that was pasted. */
  holds?: 'timeline' | 'traceback';
}

/**
 * The parts of a postmortem in their order. Follow-ups and people are not among them: they stand in the front matter, and the page shows
 * them by itself.
 */
export interface Template {
  /** One line for whoever chooses. */
  summary: string;
  sections: InEach<readonly TemplateSection[]>;
}
