export type { IncidentWords } from './incident-words.ts';
export type { StatisticsWords } from './statistics-words.ts';
export type { Language, TraceWords, Words } from './words.ts';
export { wordsFor } from './words-for.ts';
