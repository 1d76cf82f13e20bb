import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Options } from 'remark-rehype';
import { wordsFor } from '#i18n/index.ts';
import type { UiLanguage } from '#site/index.ts';
import { element } from '../tree.ts';

type Handler = NonNullable<NonNullable<Options['handlers']>['code']>;
type State = Parameters<Handler>[0];

/**
 * What a container becomes.
 *
 * - `:::timeline[UTC]` → `<div data-timeline data-zone-text="UTC">`, which the stage of timelines takes for one
 * - `:::internal[For the team]` → `<aside class="internal-block"><p class="internal-mark">internal: For the team</p>…</aside>`; of a
 *   public site it is long gone
 *
 * @param ui language of the mark
 */
export function containerElement(ui: UiLanguage): Handler {
  const { internal } = wordsFor(ui, ui).incident;
  return (state, node: ContainerDirective) => {
    const [first, ...others] = node.children;
    const hasLabel = first?.type === 'paragraph' && isLabel(first);
    const label = hasLabel ? inlineOf(state, first) : [];
    const content = state.all({ ...node, children: hasLabel ? others : node.children });
    const made =
      node.name === 'timeline'
        ? element('div', timelineProperties(node, label), state.wrap(content, true))
        : element('aside', { className: ['internal-block'] }, [
            mark(internal, label),
            ...state.wrap(content, true),
          ]);
    state.patch(node, made);
    return made;
  };
}

/** Whether a paragraph is the text in brackets behind the name of a container. */
export function isLabel({ data }: Paragraph): boolean {
  return data !== undefined && 'directiveLabel' in data;
}

function inlineOf(state: State, paragraph: Paragraph): ElementContent[] {
  return state.all(paragraph);
}

function timelineProperties({ attributes }: ContainerDirective, label: ElementContent[]) {
  const text = attributes?.['zone'] ?? textOf({ type: 'root', children: label });
  return { dataTimeline: '', dataZoneText: text.trim() };
}

function mark(word: string, label: ElementContent[]): ElementContent {
  const words: ElementContent = { type: 'text', value: label.length > 0 ? `${word}: ` : word };
  return element('p', { className: ['internal-mark'] }, [words, ...label]);
}
