import { isScalar, type Scalar, visit } from 'yaml';
import type { CheckedPost, Range } from './rule.ts';
import { type YamlSource, yamlNodes, yamlOf } from './yaml-source.ts';

/** A value of the front matter that stands without quotes where a text is meant. */
export interface YamlText {
  /** `incident.actionItems.title`: keys without the places in lists. */
  key: string;
  /** As written. */
  source: string;
  /** What Sunfish reads it as. */
  value: unknown;
  /** Where it stands in the file. */
  at: Range;
  /** What follows on its line, comments included. */
  rest: string;
}

/** Keys whose values are texts, or lists of texts. */
const textKeys =
  /^(?:title|subject|description|excerpt|series|slug|permalink|lang|tags?|category|categories|authors?(?:\.name)?|incident\.(?:id|impactSummary|trigger|detection|resolution|services|contributingFactors\.(?:factor|kind)|actionItems\.(?:id|title|owner|reason)|roles\.[^.]+|sources\.kind))$/;

/**
 * The unquoted texts of a YAML front matter. It is read a second time: for files in which something looks like what a rule looks for.
 *
 * @param hint what the front matter has to hold for anything to be read
 */
export function yamlTexts(post: CheckedPost, hint: RegExp): readonly YamlText[] {
  const yaml = yamlOf(post);
  if (!yaml || !hint.test(yaml.source)) return [];
  const texts = known.get(post) ?? readTexts(yaml);
  known.set(post, texts);
  return texts;
}

/** Read once for all rules that ask. */
const known = new WeakMap<CheckedPost, readonly YamlText[]>();

function readTexts(yaml: YamlSource): YamlText[] {
  const { source, start } = yaml;
  const found: YamlText[] = [];
  visit(yamlNodes(yaml), {
    Scalar(role, node, path) {
      if (role === 'key' || !isPlain(node)) return;
      const key = path
        .flatMap((one) => ('key' in one && isScalar(one.key) ? [String(one.key.value)] : []))
        .join('.');
      if (!textKeys.test(key) || !node.range) return;
      const [from, to] = node.range;
      const lineEnd = source.indexOf('\n', to);
      found.push({
        key,
        source: node.source ?? '',
        value: node.value,
        at: { start: start + from, end: start + to },
        rest: source.slice(to, lineEnd < 0 ? source.length : lineEnd),
      });
    },
  });
  return found;
}

function isPlain({ type, value }: Scalar): boolean {
  return type === 'PLAIN' || value === null;
}
