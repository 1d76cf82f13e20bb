export type { Post, Term } from './post.ts';
