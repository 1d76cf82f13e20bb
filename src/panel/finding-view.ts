import { element } from './element.ts';
import type { Excerpt, ReportedFile, ReportedFinding, ShownFix } from './report.ts';
import { severityMark } from './severity-marks.ts';

export interface FindingFold {
  /** Names the finding among all: the same when it is found again. */
  key: string;
  isUnfolded: boolean;
  unfolded(isUnfolded: boolean): void;
  /** Opens a place in the author's editor: `/blog/posts/a.md:3:7`. */
  openInEditor(place: string): void;
}

/** A finding as an item of a list: what it is, where, and folded away why and what to do. */
export function findingView(finding: ReportedFinding, file: ReportedFile, fold: FindingFold): HTMLElement {
  const { severity, code, title, message, excerpt, line, column } = finding;
  const place = line === null ? [] : column === null ? [line] : [line, column];
  const open = element(
    'button',
    { type: 'button', class: 'place', 'data-key': `${fold.key} place`, title: 'Open in the editor' },
    [file.name, ...place].join(':'),
  );
  open.addEventListener('click', () => fold.openInEditor([file.path, ...place].join(':')));
  return element(
    'li',
    { class: 'finding' },
    element(
      'h4',
      {},
      severityMark(severity),
      element('span', { class: `severity ${severity}` }, severity),
      ` ${title}`,
    ),
    element('p', { class: 'message' }, message),
    excerpt && excerptView(excerpt, file),
    element('p', { class: 'facts' }, element('code', {}, code), open),
    adviceView(finding, file, fold),
  );
}

function adviceView({ why, help, fix, docs, code }: ReportedFinding, file: ReportedFile, fold: FindingFold) {
  const { key, isUnfolded, unfolded } = fold;
  const view = element(
    'details',
    { class: 'advice' },
    element('summary', { 'data-key': `${key} advice` }, 'Why, and what to do'),
    element('p', {}, why),
    element('p', {}, help),
    ...(fix
      ? [element('p', {}, element('code', {}, 'sunfish check --fix'), ' writes:'), fixView(fix, file)]
      : []),
    docs === null
      ? null
      : element('p', {}, element('a', { href: docs, 'data-key': `${key} docs` }, `About ${code}`)),
  );
  view.open = isUnfolded;
  view.addEventListener('toggle', () => unfolded(view.open));
  return view;
}

function excerptView({ before, marked, after }: Excerpt, { lang }: ReportedFile) {
  return element('pre', { lang: lang ?? undefined }, before, element('mark', {}, marked), after);
}

function fixView({ before, removed, inserted, after }: ShownFix, { lang }: ReportedFile) {
  return element(
    'pre',
    { lang: lang ?? undefined },
    before,
    removed === '' ? null : element('del', {}, removed),
    inserted === '' ? null : element('ins', {}, inserted),
    after,
  );
}
