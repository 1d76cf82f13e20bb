/** A sentence and where it begins in its text. */
export interface Sentence {
  text: string;
  start: number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** The sentences of a text (Unicode Standard Annex 29). */
export function sentencesOf(text: string): Sentence[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, start: index }));
}
