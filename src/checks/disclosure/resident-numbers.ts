import { type Disclosure, groupOf } from './disclosure.ts';

// `901231-1234567`: day of birth, century and sex, and since 2020 six random digits; the dash tells it from other long numbers
const shape = /(?<![\w.-])(?<number>(?<born>\d{6})-(?<rest>[1-8]\d{6}))(?![\w-]|\.\d)/dg;

/** Resident registration numbers of Korea, of foreigners too, with a day that is one and a checksum that holds. */
export function findResidentNumbers(text: string): Disclosure[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const number = groupOf(match, 'number');
    const { born = '', rest = '' } = match.groups ?? {};
    return number && isResidentNumber(born, rest) ? [number] : [];
  });
}

/**
 * Source: 주민등록법 시행규칙 제2조, and its change of 2020-10-05: who was registered since has six random digits, so that of numbers of
 * the time only the day can be checked. Foreigners (5 to 8) have a checksum that is two more.
 */
function isResidentNumber(born: string, rest: string): boolean {
  const century = '3478'.includes(rest.charAt(0)) ? 2000 : 1900;
  const date = dayOf(century + Number(born.slice(0, 2)), Number(born.slice(2, 4)), Number(born.slice(4)));
  if (date === null) return false;
  if (Temporal.PlainDate.compare(date, lastWithChecksum) > 0) return true;
  const digits = [...born, ...rest].map(Number);
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  const isForeign = Number(rest.charAt(0)) >= 5;
  return (11 - (sum % 11) + (isForeign ? 2 : 0)) % 10 === digits[12];
}

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const lastWithChecksum = Temporal.PlainDate.from('2020-10-04');

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
