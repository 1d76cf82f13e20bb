import type { Root } from 'mdast';
import { type DisclosureKind, identityOf, inOrder } from '../disclosure/disclosure.ts';
import { type DisclosureSource, finders } from '../disclosure/find-disclosures.ts';
import type { Range } from '../rule.ts';
import { findSecrets } from '../secrets/find-secrets.ts';
import { readSilences } from '../silence.ts';
import { sourcePlaces } from '../source-places.ts';
import { withoutColours } from '../without-colours.ts';

/** One value that may be taken out of a text, everywhere it stands. */
export interface Redaction {
  kind: DisclosureKind;
  /** As it is first written. */
  value: string;
  /** In their order. */
  ranges: Range[];
  /** `[redacted:host-2]` */
  placeholder: string;
  /** Nobody may be shown the value: to ask about it, name the kind and the place. */
  hidden: boolean;
}

/** A post, or a text that is none: its tree is null then, and nothing of it is silenced. */
export interface RedactionSource extends DisclosureSource {
  tree: Root | null;
}

/**
 * What could be redacted in a post: all that the rules about secrets and disclosure find, but what the writer silenced with a reason.
 *
 * A value has one placeholder across the post, numbered by kind in order of first places. Numbers go on behind those of placeholders that
 * are there already. Pure, and the same each time.
 */
export async function redactions(source: RedactionSource): Promise<Redaction[]> {
  const isSilenced = silencesOf(source);
  const found: Found[] = [];
  // What is taken out may have kept a neighbour from being told: a number that a token stands right behind.
  for (let text = withoutColours(source.text), more = true; more; ) {
    const next = await findNext({ ...source, text }, isSilenced);
    found.push(...next);
    text = masked(text, next);
    more = next.length > 0;
  }
  return numbered(
    found.sort((a, b) => a.start - b.start),
    source.text,
  );
}

/** Secrets first, as long as there are any: what lies in one goes with it. */
async function findNext(source: DisclosureSource, isSilenced: IsSilenced): Promise<Found[]> {
  const secrets = (await findSecrets(source.text)).filter(({ start }) => !isSilenced('secret-token', start));
  if (secrets.length > 0)
    return secrets.map(({ value, start, end }) => ({ kind: 'secret', value, start, end }));
  const disclosures = Object.entries(finders).flatMap(([rule, { kind, find }]) => {
    const byValue = Map.groupBy(find(source), ({ value }) => identityOf(kind, value));
    return [...byValue.values()].flatMap((places): Found[] => {
      // The rule tells a value once, where it first stands: silenced there, it may stand everywhere.
      if (isSilenced(rule, places[0]?.start ?? 0)) return [];
      return places.filter(({ start }) => !isSilenced(rule, start)).map((place) => ({ ...place, kind }));
    });
  });
  return inOrder(disclosures);
}

/** The text with brackets around nothing where something was found: as long, and to a finder what a placeholder is. */
function masked(text: string, found: readonly Found[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(done, start), `[${'\0'.repeat(end - start)}`.slice(0, end - start - 1), ']');
    done = end;
  }
  return parts.join('') + text.slice(done);
}

interface Found extends Range {
  kind: DisclosureKind;
  value: string;
}

type IsSilenced = (rule: string, offset: number) => boolean;

function silencesOf({ text, tree }: RedactionSource): IsSilenced {
  if (!tree) return () => false;
  const placeOf = sourcePlaces(text);
  const { silences } = readSilences(tree, (offset) => placeOf(offset).line);
  return (rule, offset) => {
    const { line } = placeOf(offset);
    return silences.some(({ rules, from, to }) => rules.includes(rule) && line >= from && line <= to);
  };
}

function numbered(found: readonly Found[], text: string): Redaction[] {
  const last = new Map<string, number>();
  // `[redacted:host-2]`
  for (const [, kind = '', number] of text.matchAll(/\[redacted:([a-z-]+)-(\d{1,6})\]/g))
    last.set(kind, Math.max(last.get(kind) ?? 0, Number(number)));
  const byValue = Map.groupBy(found, ({ kind, value }) => `${kind} ${identityOf(kind, value)}`);
  return [...byValue.values()].flatMap((places) => {
    const [first] = places;
    if (!first) return [];
    const { kind, value } = first;
    const number = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    return [
      {
        kind,
        value,
        ranges: places.map(({ start, end }) => ({ start, end })),
        placeholder: `[redacted:${kind}-${number}]`,
        hidden: kind === 'secret' || kind === 'resident-number',
      },
    ];
  });
}
