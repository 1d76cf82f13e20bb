import { type Disclosure, groupOf, inOrder } from './disclosure.ts';

const patterns = [
  // `010-2345-6789`, `010 2345 6789`, `011-234-5678`, `01023456789`
  /(?<![\w.+-])(?<number>01[016789]([-. ]?)\d{3,4}\2\d{4})(?![\w-]|\.\d)/dg,
  // `02-345-6789`, `031-234-5678`, `070-1234-4567`, `0507-1234-4567`; the area in brackets: `(02) 345-6789`
  /(?<![\w.+-])(?<number>\(?0(?:2|[3-6][1-5]|70|50\d)\)?[- ]\d{3,4}-\d{4})(?![\w-]|\.\d)/dg,
  // `+82 10-2345-6789`, `+82-2-345-6789`, `+821023456789`
  /(?<![\w.+-])(?<number>\+82[-. ]?\(?0?\)?\d{1,2}[-. ]?\d{3,4}[-. ]?\d{4})(?![\w-]|\.\d)/dg,
  // `+1 415 234 5678`, `+1 (415) 234-5678`, `+14152345678`
  /(?<![\w.+-])(?<number>\+1[-. ]?\(?[2-9]\d{2}\)?[-. ]?[2-9]\d{2}[-. ]?\d{4})(?![\w-]|\.\d)/dg,
  // `+44 20 7946 1234`, `+49-30-1234567`: E.164 has at most 15 digits; parts tell it from a sum
  /(?<![\w.+-])(?<number>\+(?!1\b|82\b)[1-9]\d{0,2}(?:[-. ]\(?\d{1,8}\)?){2,5})(?![\w:-]|\.\d)/dg,
] as const;

/** Phone numbers in a text: Korean ones, and international ones that begin with `+`. Not those of examples and films. */
export function findPhoneNumbers(text: string): Disclosure[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => groupOf(match, 'number') ?? []),
  );
  return inOrder(found.filter(({ value }) => isSomebodys(value.replace(/\D/g, ''))));
}

function isSomebodys(digits: string): boolean {
  // 1234-5678 and its kin, two digits over and over, and +1 NXX-555-01XX (NANPA's numbers for films)
  const last = digits.slice(-8);
  const isExample =
    /1234(?:5678)?$|^1234|0000$/.test(last) || new Set(last).size <= 2 || /(.{4})\1$/.test(last);
  return digits.length >= 9 && digits.length <= 15 && !isExample && !/^1\d{3}55501\d\d$/.test(digits);
}
