/**
 * Observable Plot and a document for it to draw in. They take half a second to load: only builds that draw a page of statistics do.
 */
export async function loadPlot() {
  const [Plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html></html>');
  return { Plot, document };
}
