export { outline, type Section } from './outline.ts';
export type { PageFacts } from './page-facts.ts';
