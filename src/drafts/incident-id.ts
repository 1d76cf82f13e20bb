/**
 * The next id in the manner of those that are taken: behind `INC-2026-006` comes `INC-2026-007`, in another year `INC-2027-001`; behind
 * `PM41` comes `PM42`. The manner is that of most; without any, or where none ends in a number, it is `INC-2026-001`.
 *
 * @param taken ids of all incidents
 * @param year of the incident
 */
export function nextIncidentId(taken: readonly string[], year: number): string {
  const byManner = Map.groupBy(taken.flatMap(numbered), ({ manner }) => manner);
  const [usual] = [...byManner.values()].sort((a, b) => b.length - a.length);
  const { manner, width } = usual?.[0] ?? { manner: `INC-${yearMark}-`, width: 3 };
  const prefix = manner.replace(yearMark, String(year));
  const numbers = (usual ?? []).filter((id) => id.prefix === prefix).map(({ number }) => number);
  const free = (number: number): string => {
    const id = prefix + String(number).padStart(width, '0');
    // `INC-7` where only `INC-007` is counted, and other spellings of one number
    return taken.includes(id) ? free(number + 1) : id;
  };
  return free(Math.max(0, ...numbers) + 1);
}

interface NumberedId {
  /** `INC-2026-` */
  prefix: string;
  /** The prefix with `YYYY` for its year. */
  manner: string;
  number: number;
  /** Digits, leading zeros included. */
  width: number;
}

const yearMark = 'YYYY';

function numbered(id: string): NumberedId[] {
  // `INC-2026-` `006`
  const [, prefix, digits] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
  if (prefix === undefined || digits === undefined) return [];
  // A year that stands by itself
  const manner = prefix.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/, yearMark);
  return [{ prefix, manner, number: Number(digits), width: digits.length }];
}
