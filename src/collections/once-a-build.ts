import { dev } from 'virtual:sunfish/run';

/** Makes a question that every page asks be answered once a build. In dev posts come and go: there it is asked anew. */
export function onceABuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let known: Promise<Answer> | undefined;
  return () => {
    if (dev || !known) known = ask();
    return known;
  };
}
