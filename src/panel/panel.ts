import { element } from './element.ts';
import { fileView } from './file-view.ts';
import findingStyles from './findings.css?inline';
import panelStyles from './panel.css?inline';
import { keepState, type PanelState, readState } from './panel-state.ts';
import type { PanelReport } from './report.ts';
import { type Counts, countMarks, countWords, severities, severityMark, sumOf } from './severity-marks.ts';

export interface PanelActions {
  /** Asks the server for a report, with the findings of some files besides those of the page. */
  ask(files: string[]): void;
  /** Opens a place in the author's editor: `/blog/posts/a.md:3:7`. */
  openInEditor(place: string): void;
}

export interface Panel {
  /** What to put into the page. Nothing is seen of it before something was found. */
  element: HTMLElement;
  ask(): void;
  show(report: PanelReport): void;
}

/**
 * The panel of findings: a small button at the edge of the page that says how many there are and how bad they are, and behind it the list.
 * It covers nothing until it is opened, and stays as it is while pages are loaded again.
 *
 * It stands in a shadow tree: its styles do not reach the page, and of the page's only the theme's colours and typefaces reach it.
 */
export function createPanel({ ask, openInEditor }: PanelActions): Panel {
  const state = readState();
  const badge = element('button', { type: 'button', class: 'badge', 'aria-controls': 'list' });
  const heading = element('h2', { id: 'heading', tabindex: '-1' }, 'Findings');
  const summary = element('p', { class: 'summary' });
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '✕');
  const files = element('div', { class: 'files' });
  const list = element(
    'section',
    { id: 'list', class: 'list', role: 'dialog', 'aria-labelledby': 'heading' },
    element('div', { class: 'head' }, heading, close, summary),
    files,
  );
  const host = element('sunfish-findings' as 'div', { lang: 'en' });
  const root = host.attachShadow({ mode: 'open' });
  root.append(element('style', {}, panelStyles, findingStyles), badge, list);

  const change = (changes: Partial<PanelState>) => {
    Object.assign(state, changes);
    keepState(state);
  };
  const setOpen = (isOpen: boolean) => {
    change({ isOpen });
    list.hidden = !isOpen;
    badge.setAttribute('aria-expanded', String(isOpen));
  };
  const closeList = () => {
    setOpen(false);
    badge.focus();
  };
  badge.addEventListener('click', () => {
    setOpen(!state.isOpen);
    heading.focus();
  });
  close.addEventListener('click', closeList);
  list.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeList();
  });
  files.addEventListener('scroll', () => change({ scrolled: files.scrollTop }), { passive: true });

  let shown = '';
  const askAgain = () => ask(state.files);
  const draw = ({ files: reported }: PanelReport) => {
    const here = sumOf(reported.filter(({ isShown }) => isShown).map(({ counts }) => counts));
    const elsewhere = sumOf(reported.filter(({ isShown }) => !isShown).map(({ counts }) => counts));
    const words = `On this page: ${countWords(here)}. Elsewhere: ${countWords(elsewhere)}.`;
    badge.hidden = reported.length === 0;
    host.toggleAttribute('data-found', !badge.hidden);
    badge.replaceChildren(
      element('span', { class: 'unseen' }, `Findings. ${words}`),
      element('span', { class: 'marks', 'aria-hidden': 'true' }, ...badgeMarks(here, elsewhere)),
    );
    badge.title = words;
    summary.textContent = reported.length === 0 ? 'Nothing is found.' : words;
    const views = reported.map((file) => fileView(file, state, { openInEditor, change, askAgain }));
    files.replaceChildren(...views);
  };
  setOpen(state.isOpen);
  badge.hidden = true;
  return {
    element: host,
    ask: askAgain,
    show(report) {
      const now = JSON.stringify(report);
      // A text that is being selected stays selected.
      if (now === shown) return;
      shown = now;
      const focused = root.activeElement?.getAttribute('data-key');
      const { scrolled } = state;
      draw(report);
      files.scrollTop = scrolled;
      if (focused) byKey(files, focused)?.focus({ preventScroll: true });
    },
  };
}

/** What is found here by severity, and elsewhere by the worst. */
function badgeMarks(here: Counts, elsewhere: Counts): HTMLElement[] {
  const worst = severities.find((severity) => elsewhere[severity] > 0);
  const total = severities.reduce((sum, severity) => sum + elsewhere[severity], 0);
  const marks = severities.some((severity) => here[severity] > 0) ? [countMarks(here)] : [];
  if (!worst) return marks;
  return [...marks, element('span', { class: 'elsewhere' }, severityMark(worst), `${total} elsewhere`)];
}

function byKey(within: HTMLElement, key: string): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === key,
  );
}
