import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { stateOf } from '../state.ts';
import { filesNamedIn } from './internal-files.ts';
import { dropLostReferences } from './lost-references.ts';
import { takeOutInternal } from './take-out.ts';

/**
 * Takes what is internal out of a text for the public, before any other stage can make anything of it: of its headings,
 * definitions, markers, words.
 *
 * `a`, `:::internal` + `![b](b.png)` + `:::`, `c` → `a`, `c`; `internalFiles: ['/site/posts/b.png', …]`
 *
 * In an internal site nothing is taken out: there the block is marked (syntax/container-elements.ts).
 */
export function remarkInternal(site: Site) {
  return (tree: Root, file: VFile): void => {
    if (site.audience === 'internal') return;
    const removed = takeOutInternal(tree);
    if (removed.length === 0) return;
    const state = stateOf(file, site);
    state.internalFiles = filesNamedIn(removed, tree, state, site);
    dropLostReferences(tree, removed);
  };
}
