/**
 * What log collectors print before each line of a trace. Stripped for matching only; what it says about the service
 * (`stream`) tells two interleaved services apart.
 */
export interface Prefix {
  name: string;
  sample: string;
  /** The line without the prefix, or null where it has none of this kind. */
  strip: (line: string) => Stripped | null;
}

export interface Stripped {
  text: string;
  stream: string | null;
}

// 2024-03-10T02:30:00.120000000Z, 2024-03-10 02:30:00,120 +0900
const instant = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?`;

/** The kinds of prefix, the most telling first. */
export const prefixes: readonly Prefix[] = [
  named('Kubernetes CRI', '2024-03-10T02:30:00.120000000Z stderr F ', `^${instant} (?:stdout|stderr) [FP] ?`),
  named(
    'Heroku',
    '2024-03-10T02:30:00.120001+00:00 app[web.1]: ',
    `^${instant} (?<stream>[a-z-]{1,40}\\[[\\w.-]{1,60}\\]): ?`,
  ),
  named(
    'syslog',
    'Mar 10 02:30:00 shop-7 billing[8123]: ',
    String.raw`^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})? (?<stream>[\w.-]{1,80} [^\s:[\]]{1,80}(?:\[\d{1,10}\])?): ?`,
  ),
  named(
    'journald, ISO dates',
    '2024-03-10T02:30:00+0900 shop-7 billing[8123]: ',
    `^${instant} (?<stream>[\\w.-]{1,80} [^\\s:[\\]]{1,80}\\[\\d{1,10}\\]): ?`,
  ),
  named(
    'journald, ISO dates, of the kernel',
    '2024-03-10T02:30:00.120345+09:00 shop-7 kernel: ',
    `^${instant} (?<stream>[\\w.-]{1,80} kernel): ?`,
  ),
  named(
    'kernel',
    '[21663.101734][T2242] ',
    String.raw`^(?:<\d{1,2}>)?\[ {0,8}\d{1,9}\.\d{3,6}\](?: ?\[ {0,8}[CT]\d{1,10}\])? ?`,
  ),
  named(
    'dmesg -T',
    '[Sun Mar 10 02:30:00 2024] ',
    String.raw`^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\] ?`,
  ),
  named(
    'syslog, RFC 5424',
    '<34>1 2024-03-10T02:30:00.120Z shop-7 billing 8123 ID47 - ',
    `^<\\d{1,3}>1 ${instant} (?<stream>\\S{1,80} \\S{1,80} \\S{1,80}) \\S{1,80} (?:-|\\[[^\\]]{0,400}\\]) ?`,
  ),
  named(
    'Android logcat',
    '03-10 02:30:00.120  8123  8123 E AndroidRuntime: ',
    String.raw`^(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s+(?<stream>\d{1,7}\s+\d{1,7}) [VDIWEFA] [^:]{1,80}: ?`,
  ),
  named(
    'Android logcat, brief',
    'E/AndroidRuntime( 8123): ',
    String.raw`^(?:\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} )?(?<stream>[VDIWEFA]\/[\w.$-]{1,80}(?:\( {0,6}\d{1,7}\))?): ?`,
  ),
  named('foreman', '02:30:00 web.1   | ', String.raw`^\d\d:\d\d:\d\d (?<stream>[\w.-]{1,60}) +\| ?`),
  named('docker compose', 'web-1     | ', String.raw`^(?<stream>[A-Za-z0-9][\w.@/-]{0,100}) *\| ?`),
  named(
    'GitHub CLI',
    'test\tRun tests\t2024-03-10T02:30:00.1200001Z ',
    `^(?<stream>[^\\t]{1,100}\\t[^\\t]{1,100})\\t${instant} ?`,
  ),
  named('GitLab CI', '2024-03-10T02:30:00.120000Z 01E ', `^${instant} \\d\\d[OE][ +]?`),
  named(
    'gunicorn',
    '[2018-03-10 11:30:00 +0900] [8] [ERROR] ',
    `^\\[${instant}\\] \\[(?<stream>\\d{1,10})\\] \\[[A-Z]{3,10}\\] ?`,
  ),
  named(
    'Ruby logger',
    'F, [2024-03-10T02:30:00.120345 #8123] FATAL -- : ',
    `^[DIWEFUA], \\[${instant} #\\d{1,10}\\] {1,2}[A-Z]{3,7} -- [^:]{0,80}: ?`,
  ),
  named('time in brackets', '[2024-03-10T02:30:00Z] ', `^\\[${instant}\\] ?`),
  named('GitHub Actions', '2024-03-10T02:30:00.1200001Z ', `^${instant}(?: |$)`),
  named(
    'docker logs -t in brackets',
    '[web-1] ',
    String.raw`^(?<stream>\[(?:pod\/)?[a-z0-9][\w./-]{1,120}\]) ?`,
  ),
  named('quote', '> ', '^>(?: ?>){0,5} ?'),
  {
    name: 'docker json-file',
    sample: '{"log":"x\\n","stream":"stderr","time":"2024-03-10T02:30:00Z"}',
    strip: stripJsonFile,
  },
];

/** A prefix of the pattern's kind. */
function named(name: string, sample: string, source: string): Prefix {
  const pattern = new RegExp(source);
  return {
    name,
    sample,
    strip(line) {
      const match = pattern.exec(line.length > 600 ? line.slice(0, 600) : line);
      return match && match[0].length > 0
        ? { text: line.slice(match[0].length), stream: match.groups?.stream ?? null }
        : null;
    },
  };
}

// {"log":"  File \"a.py\", line 3, in f\n","stream":"stderr","time":"2024-03-10T02:30:00Z"}
const jsonFile = /^\{"log":("(?:[^"\\]|\\.)*"),"stream":"(stdout|stderr)","time":"[^"]{1,60}"\}$/;

function stripJsonFile(line: string): Stripped | null {
  if (!line.startsWith('{"log":"')) return null;
  const match = jsonFile.exec(line);
  if (!match) return null;
  try {
    return { text: String(JSON.parse(match[1] ?? '""')).trimEnd(), stream: null };
  } catch {
    return null;
  }
}

/**
 * Learns a prefix nobody has listed: what stands before `opener` on a line, if the next line starts alike (numbers and
 * identifiers may differ). Null where it is the line's own, or reads like code or a comment.
 */
export function learnPrefix(line: string, at: number, next: string | null): Prefix | null {
  const before = line.slice(0, at);
  if (next === null || before.trim() === '' || before.length > 200 || codeLike.test(before)) return null;
  const source = before
    .split(/([A-Za-z0-9]{1,200}|\s{1,200})/)
    .map((part, index, parts) => {
      if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      if (/^\s/.test(part))
        return index === parts.length - 2 && parts.at(-1) === '' ? part : `\\s{1,${part.length + 4}}`;
      return /\d/.test(part) ? `[A-Za-z0-9]{1,${part.length + 8}}` : part;
    })
    .join('');
  const prefix = named('learned', before, `^${source}`);
  // A blank line has lost the prefix's last blank with the others.
  const blank = new RegExp(`^${source.trimEnd()}$`);
  const learned: Prefix = {
    ...prefix,
    strip: (one) => prefix.strip(one) ?? (blank.test(one) ? { text: '', stream: null } : null),
  };
  return learned.strip(next) ? learned : null;
}

/**
 * Where a prefix may end that a line shares with the lines around it, the likeliest first: what they begin with alike
 * (numbers and identifiers may differ), cut behind its last blanks or the ones before.
 */
export function sharedPrefixes(line: string, around: readonly string[]): number[] {
  const ends = tokenEnds(line);
  let common = ends.length;
  for (const other of around) {
    const same = alikeTokens(line, ends, other);
    // A line without a likeness is another program's.
    if (same >= 2) common = Math.min(common, same);
  }
  if (common === ends.length) return [];
  const cuts: number[] = [];
  for (let count = common; count > 0 && cuts.length < 3; count--) {
    const from = ends[count - 2] ?? 0;
    const kind = kindOf(line.charCodeAt(from));
    if (kind === 'blank') cuts.push(from + 1);
    else if (count === common && kind === 'mark') cuts.push(ends[count - 1] ?? from);
  }
  return cuts;
}

/** Prefixes are no longer than this. */
const longestPrefix = 200;

/** Where the tokens of a line's beginning end: words, blanks, and single marks. */
function tokenEnds(line: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < line.length && at < longestPrefix; ) {
    at = tokenEnd(line, at);
    ends.push(at);
  }
  return ends;
}

function tokenEnd(line: string, from: number): number {
  const kind = kindOf(line.charCodeAt(from));
  let at = from + 1;
  if (kind !== 'mark') while (at < line.length && kindOf(line.charCodeAt(at)) === kind) at++;
  return at;
}

function kindOf(code: number): 'word' | 'blank' | 'mark' {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'word';
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 ? 'blank' : 'mark';
}

/** How many tokens another line begins with that are like this one's: equal, both with digits, or both blank. */
function alikeTokens(line: string, ends: readonly number[], other: string): number {
  let own = 0;
  let at = 0;
  for (const [index, end] of ends.entries()) {
    if (at >= other.length) return index;
    const next = tokenEnd(other, at);
    const equal = end - own === next - at && other.startsWith(line.slice(own, end), at);
    if (
      !equal &&
      !(bothBlank(line, own, other, at) || (hasDigit(line, own, end) && hasDigit(other, at, next)))
    )
      return index;
    own = end;
    at = next;
  }
  return ends.length;
}

function bothBlank(line: string, own: number, other: string, at: number): boolean {
  return kindOf(line.charCodeAt(own)) === 'blank' && kindOf(other.charCodeAt(at)) === 'blank';
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

// HEADER = "    # like    // at    * at    print(    -- see
const codeLike = /["'`(=]\s*$|^\s*(?:#|\/\/|\/?\*|--|;|%)/;
