import type { Nodes, Root } from 'mdast';
import type { Data, Processor } from 'unified';
import { type Construct, matchesAhead } from './row-ahead.ts';

type Previous = NonNullable<Construct['previous']>;

/**
 * How each of GFM's bare addresses begins, by the name of its construct (micromark-extension-gfm-autolink-literal, syntax.js).
 * What does not begin so is never one.
 */
const beginnings: Record<string, RegExp> = {
  emailAutolink: /[+\-.\w]+@/y,
  wwwAutolink: /www\./iy,
  protocolAutolink: /https?:\/\//iy,
};

/** What each address holds that GFM still finds in the finished text, after what its tokenizer found. */
const anyAddress = /@|:\/\/|www\./i;

/**
 * Lets GFM look for bare addresses only where one begins, and in the finished text only where it holds one; what becomes a link
 * stays the same. Added after remark-gfm.
 *
 * GFM by itself breaks the text at every word, to see whether an e-mail address begins there: an eighth of a post's whole
 * rendering.
 */
export function remarkAutolinks(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] }: Data = this.data();
  for (const extension of micromarkExtensions) {
    for (const [code, constructs] of Object.entries(extension.text ?? {})) {
      if (constructs) Object.assign(extension.text ?? {}, { [code]: [constructs].flat().map(narrowed) });
    }
  }
  for (const extension of fromMarkdownExtensions.flat()) {
    extension.transforms = extension.transforms?.map(
      (transform) => (tree: Root) => (holdsAddress(tree) ? transform(tree) : undefined),
    );
  }
}

function narrowed(construct: Construct): Construct {
  const beginning = beginnings[construct.name ?? ''];
  if (!beginning) return construct;
  const previous: Previous = function (code) {
    return (construct.previous?.call(this, code) ?? true) && matchesAhead(this, beginning);
  };
  return { ...construct, previous };
}

function holdsAddress(tree: Root): boolean {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text' && anyAddress.test(node.value)) return true;
    if ('children' in node) open.push(...node.children);
  }
  return false;
}
