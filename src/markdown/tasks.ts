import type { Root } from 'hast';
import { wordsFor } from '#i18n/index.ts';
import type { UiLanguage } from '#site/index.ts';
import { isElement } from './tree.ts';
import { walk } from './walk.ts';

/**
 * Names the boxes of task lists for screen readers, which meet them without their text.
 *
 * `<input type="checkbox" checked disabled>` → `<input … aria-label="Done">`
 *
 * @param ui language of the names
 */
export function rehypeTasks(ui: UiLanguage) {
  const { taskDone, taskOpen } = wordsFor(ui, ui);
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (!isElement(node, 'input') || node.properties['type'] !== 'checkbox') return;
      node.properties['ariaLabel'] ??= node.properties['checked'] ? taskDone : taskOpen;
    });
  };
}
