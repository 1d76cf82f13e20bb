import type { RootContent } from 'hast';
import { walk } from '../walk.ts';
import { selfEndingElements, voidElements } from './elements.ts';
import { type Tag, tagsOf } from './tags.ts';

/** Blocks that stand together: `hasRaw` where the HTML parser has to see them. */
export interface Run {
  blocks: RootContent[];
  hasRaw: boolean;
}

/**
 * Parts the blocks of a page where no element of raw HTML is open, so that the HTML parser sees only the blocks that need it.
 *
 * `<details>`, paragraph, `</details>`, paragraph, `a <b>c</b>` → a run of three, one without raw HTML, a run of one.
 * Where tags do not match (`<b><i></b>`), the HTML parser carries elements over into later blocks: the run goes to the end.
 */
export function runsOf(blocks: readonly RootContent[]): Run[] {
  const runs: Run[] = [];
  const open: string[] = [];
  let run: Run = { blocks: [], hasRaw: false };
  let matches = true;
  for (const block of blocks) {
    run.blocks.push(block);
    for (const html of rawHtmlIn(block)) {
      run.hasRaw = true;
      for (const tag of tagsOf(html)) matches &&= follow(tag, open);
    }
    if (!matches || open.length > 0) continue;
    runs.push(run);
    run = { blocks: [], hasRaw: false };
  }
  if (run.blocks.length > 0) runs.push(run);
  return runs;
}

function rawHtmlIn(block: RootContent): string[] {
  const found: string[] = [];
  walk({ type: 'root', children: [block] }, (node) => {
    if (node.type === 'raw') found.push(node.value);
  });
  return found;
}

/** Opens or closes what a tag says. False where the tag does not match what is open. */
function follow({ name, kind }: Tag, open: string[]): boolean {
  if (name === '!--' || voidElements.has(name)) return true;
  if (kind === 'self-closing' && (open.includes('svg') || open.includes('math'))) return true;
  if (kind !== 'end') {
    open.push(name);
    return true;
  }
  while (open.at(-1) !== name && selfEndingElements.has(open.at(-1) ?? '')) open.pop();
  return open.pop() === name;
}
