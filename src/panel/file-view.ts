import { element } from './element.ts';
import { findingView } from './finding-view.ts';
import type { PanelState } from './panel-state.ts';
import type { ReportedFile } from './report.ts';
import { countMarks, countWords } from './severity-marks.ts';

export interface FileActions {
  openInEditor(place: string): void;
  /** Changes what of the panel outlives the page. */
  change(changes: Partial<PanelState>): void;
  askAgain(): void;
}

/** A file with its findings: that of the page open, another one folded until it is asked for. */
export function fileView(file: ReportedFile, state: PanelState, actions: FileActions): HTMLElement {
  const { name, isShown, page, counts, findings } = file;
  const label = element(
    'span',
    { class: 'label' },
    element('bdi', { class: 'name' }, name),
    countMarks(counts),
    element('span', { class: 'unseen' }, countWords(counts)),
  );
  const toPage =
    page !== null && !isShown ? element('a', { href: page, class: 'to-page' }, 'Go to the page') : null;
  const items = element('ol', {}, ...itemsOf(file, state, actions));
  if (isShown)
    return element(
      'section',
      { class: 'file' },
      element('h3', {}, element('span', { class: 'here' }, 'This page'), label),
      items,
    );
  const fold = element(
    'details',
    { class: 'file' },
    element('summary', { 'data-key': name }, element('h3', {}, label)),
    toPage && element('p', {}, toPage),
    items,
  );
  fold.open = state.files.includes(name);
  fold.addEventListener('toggle', () => {
    const others = state.files.filter((other) => other !== name);
    actions.change({ files: fold.open ? [...others, name] : others });
    if (fold.open && findings === null) actions.askAgain();
  });
  return fold;
}

function itemsOf(file: ReportedFile, state: PanelState, { openInEditor, change }: FileActions) {
  const seen = new Map<string, number>();
  return (file.findings ?? []).map((finding) => {
    // Not by its place: that moves with every line above it.
    const kind = `${file.name} ${finding.code} ${finding.message}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    const key = `${kind} ${count}`;
    return findingView(finding, file, {
      key,
      isUnfolded: state.advice.includes(key),
      unfolded(isUnfolded) {
        const others = state.advice.filter((other) => other !== key);
        change({ advice: isUnfolded ? [...others, key] : others });
      },
      openInEditor,
    });
  });
}
