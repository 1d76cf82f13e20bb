/** Words that tell who is to blame, or that judge by what was known afterwards, and what to write in their place. */
export interface Wording {
  /** Source of a pattern, read without regard to case. It begins and ends at a word's bounds; of Korean, before particles and endings. */
  words: string;
  sort: 'blame' | 'hindsight';
  /** A rewording, in the language of the words. */
  instead: string;
  /** Other words of the same sentence that show it is about something else. */
  unless?: RegExp;
  /** True of a word of everyday speech, which judges nobody but where an incident is told of. */
  inIncidents?: true;
}
