import { mapsOf, textOf, type WrittenBlock } from './block.ts';
import type { BlockProblem } from './block-problems.ts';
import { isDay } from './block-values.ts';
import type { ReadInstants } from './order-rules.ts';

/** What action items and related incidents must not say, whatever else is wrong in the block. */
export function followUpProblems(block: WrittenBlock, instants: ReadInstants): BlockProblem[] {
  return [...actionItemProblems(block, instants), ...relatedToItself(block)];
}

function actionItemProblems(block: WrittenBlock, { startedAt }: ReadInstants): BlockProblem[] {
  const seen = new Set<string>();
  const began = startedAt?.toPlainDate().toString();
  return mapsOf(block.actionItems).flatMap(({ index, item }) => {
    const problems: BlockProblem[] = [];
    const id = textOf(item['id']) ?? `number ${index + 1}`;
    if (seen.has(id)) problems.push({ code: 'SF6013', path: ['actionItems', index, 'id'], values: { id } });
    seen.add(id);
    if (item['status'] === 'wont_do' && item['reason'] === undefined)
      problems.push({ code: 'SF6012', path: ['actionItems', index, 'status'], values: { id } });
    // ISO days are in order as texts. What is no day, the schema tells.
    const due = textOf(item['due']);
    if (due !== null && began !== undefined && isDay(due) && due < began)
      problems.push({ code: 'SF6015', path: ['actionItems', index, 'due'], values: { id, due, day: began } });
    return problems;
  });
}

function relatedToItself(block: WrittenBlock): BlockProblem[] {
  const id = textOf(block.id);
  return mapsOf(block.related).flatMap(({ index, item }) =>
    id !== null && item['id'] === id
      ? [{ code: 'SF6014', path: ['related', index, 'id'], values: { id } } satisfies BlockProblem]
      : [],
  );
}
