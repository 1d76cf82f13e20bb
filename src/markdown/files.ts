import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { resolveImage } from './figures/image-path.ts';
import { addressesOf } from './html/addresses.ts';
import { stateOf } from './state.ts';
import { walk } from './walk.ts';

/**
 * Records the files of the content folder that a text names, by whatever element and attribute: whoever copies files keeps those back
 * that only internal text names, and serves those that public text names.
 *
 * `[log](log.txt) <source srcset="/assets/a.png 2x">` → `files: ['/site/posts/log.txt', …, '/site/assets/a.png']`
 */
export function rehypeFiles(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    walk(tree, (node) => {
      if (node.type !== 'element') return;
      for (const address of addressesOf(node)) {
        if (!mayBeFile.test(address) || isMarkdown.test(address)) continue;
        const named = resolveImage(address, state.file, state.contentDir, site);
        if (named.kind === 'local') state.files.push(...named.candidates);
      }
    });
  };
}

// A name with an ending; pages of the site have none.
const mayBeFile = /\.\w{1,8}(?:[?#]|$)/;
const isMarkdown = /\.(?:md|markdown)(?:[?#]|$)/i;
