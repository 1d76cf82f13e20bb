import type {
  SecretLintRuleContext,
  SecretLintRuleReportDescriptor,
  SecretLintSourceCode,
} from '@secretlint/types';
import type { Range } from '../rule.ts';
import { withoutColours } from '../without-colours.ts';

/** A token, key or password that stands in a text. */
export interface Secret extends Range {
  /** What it is, by secretlint's name: `GITHUB_TOKEN`. */
  kind: string;
  /** The rule that knows it: `secretlint-rule-github`. */
  rule: string;
  /** The secret itself. It must not get into any report. */
  value: string;
}

/**
 * Finds secrets by the rules of secretlint's recommended preset, everywhere their values stand; what overlaps is one.
 *
 * The rules are run here and not by `lintSource` of secretlint's core, which notes some 60 performance marks a file and
 * searches all of them at each: a thousand posts take minutes. Its `secretlint-disable` comments count for nothing: they ask for no reason.
 */
export async function findSecrets(written: string): Promise<Secret[]> {
  const text = withoutColours(written);
  // Loaded at the first call: most runs of the command line never ask.
  const { rules } = await import('@secretlint/secretlint-rule-preset-recommend');
  const known = new Map<string, Pick<Secret, 'kind' | 'rule'> & { at: number }>();
  const source = sourceOf(text);
  for (const { meta, create } of rules) {
    if (meta.id === commentFilter) continue;
    const rule = meta.id.replace(/^@secretlint\//, '');
    const report = ({ message, range: [start, end] }: SecretLintRuleReportDescriptor) => {
      const value = bare(dataOf(message.data) ?? text.slice(start, end), message.messageId);
      if (!isPlaceholder(value) && !known.has(value))
        known.set(value, { kind: message.messageId, rule, at: start });
    };
    await create({ ...translating, report, ignore() {} }, {}).file?.(source);
  }
  const found = [...known].flatMap(([value, { kind, rule, at }], index) => {
    // A text of thousands of secrets must not be searched for each of them.
    const places = index < 100 ? placesOf(value, text) : placesOf(value, text, at).slice(0, 1);
    return places.map((place) => ({ kind, rule, ...place }));
  });
  return merged(found, text);
}

const commentFilter = '@secretlint/secretlint-rule-filter-comments';

/** What rules see of a file. None of those that look for secrets asks for lines. */
function sourceOf(content: string): SecretLintSourceCode {
  const notAsked = () => {
    throw new Error('places in lines are not known to rules');
  };
  return {
    content,
    hasBOM: false,
    // A name ending in .p12 or .json would have a rule read that file.
    filePath: 'post.md',
    physicalFilePath: undefined,
    ext: '.md',
    contentType: 'text',
    getFilePath: () => 'post.md',
    getPhysicalFilePath: () => undefined,
    locationToRange: notAsked,
    rangeToLocation: notAsked,
    positionToIndex: notAsked,
    indexToPosition: notAsked,
  };
}

/** Messages are taken by their id: their texts hold the secret. */
const translating: Pick<SecretLintRuleContext, 'createTranslator' | 'sharedOptions'> = {
  sharedOptions: {},
  createTranslator: () => (messageId, data) => ({ messageId: String(messageId), message: '', data }),
};

/** The secret as the data of a message hold it. Some rules report a range that is shifted by the words before the secret. */
function dataOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const [value] = Object.values(data);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The patterns of connection strings take in what stands behind: a closing quote or bracket, a Korean particle, a full stop. */
function bare(value: string, kind: string): string {
  if (!kind.endsWith('Connection')) return value;
  // `mysql://orders:…@db.example.net/orders`
  const [address = value] = /^[^@]*@[^\s"'`<>()[\]{}|\\\u0080-\uFFFF]*/.exec(value) ?? [];
  return address.replace(/[.,;:*_]+$/, '');
}

/** `xxxxxxxxxxxxxxxxxxxx`, `ghp_****************`; no real one is shorter than eight characters. */
function isPlaceholder(value: string): boolean {
  return value.length < 8 || /(.)\1{15}/.test(value);
}

function placesOf(value: string, text: string, from = 0): (Range & { value: string })[] {
  const places: (Range & { value: string })[] = [];
  for (let start = text.indexOf(value, from); start !== -1; start = text.indexOf(value, start + value.length))
    places.push({ start, end: start + value.length, value });
  return places;
}

function merged(found: Secret[], text: string): Secret[] {
  const kept: Secret[] = [];
  for (const secret of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || secret.start >= last.end) kept.push(secret);
    else if (secret.end > last.end) {
      last.end = secret.end;
      last.value = text.slice(last.start, last.end);
    }
  }
  return kept;
}
