import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Incident, readTimelineHeading } from '#incident/index.ts';
import { nodesOf } from './nodes.ts';
import type { CheckedPost } from './rule.ts';

/** A part that readers look for in a postmortem. */
export const sections = [
  'summary',
  'impact',
  'timeline',
  'factors',
  'followUps',
  'wentWell',
  'wentPoorly',
  'luck',
] as const;
export type Section = (typeof sections)[number];

/**
 * The headings of each part in both languages. The parts are those of the postmortem templates of Google's "Site Reliability Engineering"
 * (appendix D) and of PagerDuty's guide.
 */
const headings: Readonly<Record<Section, RegExp>> = {
  summary:
    /\b(?:summary|overview|abstract|tl;?dr|what happened|in short|at a glance)\b|요약|개요|무슨 ?일|한눈에|간단히/i,
  impact: /\b(?:impact|affected|consequences)\b|영향|피해/i,
  timeline: /\b(?:timeline|chronology|sequence of events)\b|타임라인|경과|시간 ?순|일지/i,
  factors:
    /\b(?:contribut\w+|causes?|root cause|trigger|why|background|what went wrong)\b|원인|요인|배경|왜|무엇이 ?문제/i,
  followUps:
    /\b(?:action items?|follow[- ]?ups?|next steps|remediation|corrective|prevention|preventing|what we(?:['’]re| are| will|['’]ll)? (?:do|doing|chang\w+)|going forward)\b|후속|조치|재발 ?방지|할 ?일|개선|앞으로|대책|고친 ?것|고칠 ?것/i,
  wentWell: /\b(?:went (?:well|right)|worked(?: well)?)\b|잘 ?(?:된|됐던|되었던|한|했던)|좋았던/i,
  wentPoorly:
    /\b(?:went (?:wrong|poorly|badly)|could have gone better|did(?: not|n['’]t) (?:work|go)|to improve|improvements?)\b|잘 ?(?:안|못)|안 ?된|아쉬|잘못된|부족/i,
  luck: /\b(?:luck|lucky|fortunate)\b|운이? ?(?:좋|나빴)|다행|요행/i,
};

/** One heading for what went well, what did not, and where there was luck. */
const lessons =
  /\b(?:lessons?(?: learned| learnt)?|learnings?|what we(?:['’]ve| have)? learn\w*|takeaways?)\b|교훈|배운|깨달|느낀/i;

/** The parts that a post has: under headings, or as facts of its front matter. A paragraph above the first heading is a summary. */
export function sectionsOf({ tree, post }: CheckedPost, incident: Incident): ReadonlySet<Section> {
  const titles = titlesOf(tree);
  const found = new Set<Section>();
  for (const section of sections)
    if (titles.some((title) => headings[section].test(title))) found.add(section);
  if (titles.some((title) => lessons.test(title)))
    for (const section of ['wentWell', 'wentPoorly', 'luck'] as const) found.add(section);
  if (titles.some((title) => readTimelineHeading(title, { file: post.file }) !== null) || hasContainer(tree))
    found.add('timeline');
  if (tree.children[firstBlock(tree)]?.type === 'paragraph' || incident.impactSummary !== null)
    found.add('summary');
  if (incident.impactSummary !== null || incident.impact !== null || incident.usersAffected !== null)
    found.add('impact');
  if (incident.contributingFactors.length > 0) found.add('factors');
  if (incident.actionItems.length > 0) found.add('followUps');
  return found;
}

function titlesOf(tree: Root): string[] {
  const titles: string[] = [];
  for (const node of nodesOf(tree)) if (node.type === 'heading') titles.push(textOf(node).trim());
  return titles;
}

/** Where the text begins, comments and the title aside. */
function firstBlock({ children }: Root): number {
  return children.findIndex((node) => node.type !== 'html' && !(node.type === 'heading' && node.depth === 1));
}

/** `:::timeline` */
function hasContainer(tree: Root): boolean {
  return tree.children.some((node) => node.type === 'containerDirective' && node.name === 'timeline');
}
