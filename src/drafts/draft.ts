import { type DraftIncident, incidentBlock } from './incident-block.ts';
import type { DraftLanguage, TemplateSection } from './template.ts';
import { type TemplateName, templates } from './templates/index.ts';
import { type TimelineCandidate, timelineLines } from './timeline-lines.ts';
import { draftWords } from './words.ts';
import { flowYaml } from './yaml-values.ts';

/** What a new post is made of. */
export interface DraftRequest {
  /** One line. */
  title: string;
  lang: DraftLanguage;
  /** Language of the site, BCP 47: a post in another one says so. */
  siteLang: string;
  /** `jekyll` for a Jekyll source, whose drafts have a folder instead of a key. */
  siteKind: 'native' | 'jekyll';
  /** IANA. */
  timeZone: string;
  now: Temporal.Instant;
  /** Null for a post that tells of none. */
  incident: (DraftIncident & { template: TemplateName }) | null;
  traceback: PastedTraceback | null;
  /** What may stand in the timeline besides the incident's own instants; `range` as the writer named it. */
  commits: { range: string; candidates: readonly TimelineCandidate[] } | null;
}

export interface PastedTraceback {
  /** Its lines as they were logged, without secrets. */
  text: string;
  /** Name of the log; null where it has none. */
  name: string | null;
  /** First line of the traceback in it, from 1. */
  line: number;
}

/** The text of a new post: front matter, headings, and prompts as comments, which no reader sees. It passes the checks as a draft. */
export function draftPost(request: DraftRequest): string {
  const body = request.incident ? postmortem(request, request.incident) : story(request);
  return `${[...frontMatter(request), '', ...body].join('\n').trimEnd()}\n`;
}

function frontMatter({ title, lang, siteLang, siteKind, incident, now, timeZone }: DraftRequest): string[] {
  return [
    '---',
    ...(siteKind === 'jekyll' ? ['layout: post'] : []),
    `title: ${flowYaml(title)}`,
    ...(siteLang.toLowerCase().split('-')[0] === lang ? [] : [`lang: ${lang}`]),
    'tags: []',
    ...(siteKind === 'jekyll' ? [] : ['draft: true']),
    ...(incident ? incidentBlock(incident, lang, now, timeZone) : []),
    '---',
  ];
}

function story({ lang }: DraftRequest): string[] {
  const words = draftWords(lang);
  return [...comment(words.firstParagraph), '<!-- more -->', '', ...comment(words.rest)];
}

function postmortem(request: DraftRequest, incident: DraftIncident & { template: TemplateName }): string[] {
  const sections = templates[incident.template].sections[request.lang];
  return sections.flatMap((section) => [
    `${'#'.repeat(section.depth ?? 2)} ${section.heading}`,
    '',
    ...(section.prompt === undefined ? [] : comment(section.prompt)),
    ...heldBy(section, request, incident),
  ]);
}

function heldBy({ holds }: TemplateSection, request: DraftRequest, incident: DraftIncident): string[] {
  if (holds === 'traceback') return tracebackLines(request);
  if (holds !== 'timeline') return [];
  return timeline(request, incident);
}

function timeline({ lang, commits, now, timeZone }: DraftRequest, incident: DraftIncident): string[] {
  const words = draftWords(lang);
  const { startedAt, resolvedAt } = incident;
  const lines = timelineLines(
    [
      ...(startedAt ? [{ at: startedAt, text: words.started }] : []),
      ...(resolvedAt ? [{ at: resolvedAt, text: words.resolved }] : []),
      ...(commits?.candidates ?? []),
    ],
    timeZone,
  );
  if (lines.length > 0) return [...(commits ? comment(words.commits(commits.range)) : []), ...lines, ''];
  const day = now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return ['<!--', `- ${day} 11:20 ${words.deployed}`, `- 11:30 ${words.alerted}`, '-->', ''];
}

function tracebackLines({ lang, traceback }: DraftRequest): string[] {
  if (!traceback) return [];
  const words = draftWords(lang);
  const { text, name, line } = traceback;
  const fence = fenceFor(text);
  const caption =
    name === null ? words.pipedCaption : words.caption(`<code>${escapeHtml(name)}</code>`, line);
  return [...comment(words.traceback), `${fence}traceback`, text, fence, `<small>${caption}</small>`, ''];
}

/** A fence that nothing in the text closes. */
function fenceFor(text: string): string {
  const longest = [...text.matchAll(/`{3,}/g)].reduce((length, [run]) => Math.max(length, run.length), 2);
  return '`'.repeat(longest + 1);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A prompt, and an empty line. Nothing in it may end the comment. */
function comment(text: string): string[] {
  return [`<!-- ${text.replace(/-(?=-)/g, '- ').replaceAll('>', '›')} -->`, ''];
}
