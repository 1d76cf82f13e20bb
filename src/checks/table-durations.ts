import type { Root, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from './nodes.ts';
import type { WrittenText } from './written-texts.ts';

// `Start`, `From (KST)`, `시작 시각`
const startHead = /^(?:start|from|began|begin)|^(?:시작|발생)/i;
// `End`, `Until`, `종료`
const endHead = /^(?:end|to|until|finish)|^(?:종료|끝|복구|해소)/i;
// `Period`, `When`, `기간`
const rangeHead = /^(?:period|window|when|time|impact)|^(?:기간|구간|시각|시간|일시)/i;
// `Duration`, `Downtime`, `지속 시간`
const durationHead =
  /^(?:duration|downtime|length|lasted)|^(?:지속|장애|중단|소요)(?: ?지속)? ?(?:시간|기간)/i;

/**
 * The rows of tables that have times and a duration, as the sentences they stand for.
 *
 * `| Start | End | Duration |`, `| 13:09 | 14:01 | 39 minutes |` → `13:09–14:01 (39 minutes)`
 */
export function tableDurations(tree: Root): WrittenText[] {
  return nodesOf(tree).flatMap((node) => (node.type === 'table' ? sentencesOf(node) : []));
}

function sentencesOf({ children: [head, ...rows] }: Table): WrittenText[] {
  const heads = (head?.children ?? []).map((cell) => textOf(cell).trim());
  const column = (pattern: RegExp) => heads.findIndex((text) => pattern.test(text));
  const [duration, start, end] = [column(durationHead), column(startHead), column(endHead)];
  const range = column(rangeHead);
  return rows.flatMap(({ children: cells }) => {
    const said = cells[duration];
    const times =
      cells[start] && cells[end]
        ? `${textOf(cells[start]).trim()}–${textOf(cells[end]).trim()}`
        : cells[range] && textOf(cells[range]).trim();
    return said && times ? [sentenceOf(times, said)] : [];
  });
}

function sentenceOf(times: string, cell: TableCell): WrittenText {
  const text = `${times} (${textOf(cell).trim()})`;
  const [first, last] = [
    cell.children[0]?.position?.start.offset,
    cell.children.at(-1)?.position?.end.offset,
  ];
  return { text, isCell: true, at: () => ({ start: first ?? 0, end: last ?? 0 }) };
}
