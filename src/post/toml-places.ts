/**
 * The place of a key path in TOML: `['incident', 'actionItems', 0, 'due']` is the `due` line below the first `[[incident.actionItems]]`.
 *
 * What stands in an inline table or an array of values is found at the key it belongs to.
 *
 * @param firstLine line of the text's first line in the file
 * @returns null where no key of the path stands on a line of its own
 */
export function tomlPlace(
  text: string,
  path: readonly PropertyKey[],
  firstLine: number,
): { line: number; column: number } | null {
  const wanted = path.map(String);
  let table: readonly string[] = [];
  const tables = new Map<string, number>();
  let best: { depth: number; line: number; column: number } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const head = /^\s*\[(?<many>\[)?\s*(?<name>[^[\]]+?)\s*\]/.exec(line)?.groups;
    if (head) {
      const name = head['name'] ?? '';
      const count = tables.get(name) ?? 0;
      tables.set(name, count + 1);
      // Of an array of tables each is known by its number.
      table = [...partsOf(name), ...(head['many'] === undefined ? [] : [String(count)])];
    }
    const key = head ? null : /^\s*(?<key>[\w"'.-]+)\s*=/.exec(line)?.groups?.['key'];
    const own = key === undefined ? null : [...table, ...(key === null ? [] : partsOf(key))];
    if (!own || own.length > wanted.length || own.some((part, depth) => part !== wanted[depth])) continue;
    if (!best || own.length > best.depth)
      best = { depth: own.length, line: index + firstLine, column: line.search(/\S/) + 1 };
  }
  return best && { line: best.line, column: best.column };
}

/** `incident."action items"` → `incident`, `action items` */
function partsOf(name: string): string[] {
  return [...name.matchAll(/"([^"]*)"|'([^']*)'|[\w-]+/g)].map(
    ([whole, double, single]) => double ?? single ?? whole,
  );
}
