import type { CheckedPost, Rule, Tell } from '../rule.ts';
import { withoutColours } from '../without-colours.ts';
import { identityOf } from './disclosure.ts';
import { type DisclosureRuleId, finders } from './find-disclosures.ts';

/**
 * A rule that tells each value a finder finds once, where it first stands. Its message has the holes `{value}` and `{count}`: "twice",
 * "5 times".
 */
export function disclosureRule({ severity = 'warning', hidden, ...words }: DisclosureWords): Rule {
  const { kind, find } = finders[words.id];
  return {
    ...words,
    topic: 'disclosure',
    severity,
    check(post: CheckedPost, tell: Tell) {
      const found = find({ ...post, text: withoutColours(post.text) });
      const byValue = Map.groupBy(found, ({ value }) => identityOf(kind, value));
      for (const [first, ...others] of byValue.values()) {
        if (!first) continue;
        const { value, start, end } = first;
        const count = timesOf(others.length + 1);
        tell({ at: { start, end }, values: hidden ? { count } : { value, count }, hidden });
      }
    },
  };
}

function timesOf(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

export interface DisclosureWords extends Pick<Rule, 'title' | 'message' | 'why' | 'help' | 'examples'> {
  id: DisclosureRuleId;
  /** A warning where nothing is said: a writer knows what may be told. */
  severity?: Rule['severity'];
  /** The value stands in no report. */
  hidden?: boolean;
}
