import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { stateOf } from './state.ts';
import { isBlank, isElement } from './tree.ts';

/**
 * Takes the title out of a body that begins with it: the page shows it above the text.
 *
 * `# Disk full` + front matter without title → title `Disk full`, the heading is gone; the same where the front matter has that
 * very title. A first heading further down, or of a lower level, is the title of a post without one, and stays.
 */
export function rehypeTitle(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    const [first] = state.headings;
    if (!first) return;
    const index = tree.children.findIndex((child) => !isBlank(child) && child.type !== 'comment');
    const opening = tree.children[index];
    const opens = isElement(opening, 'h1') && opening.properties['id'] === first.slug;
    if (opens && (state.title === null || state.title === first.text)) {
      tree.children.splice(index, 1);
      state.headings.shift();
    }
    state.title ??= first.text === '' ? null : first.text;
  };
}
