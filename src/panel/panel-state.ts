/** What of the panel outlives a page: the author saves, and the page is loaded again. */
export interface PanelState {
  isOpen: boolean;
  /** Names of files whose findings are unfolded. */
  files: string[];
  /** Keys of findings whose advice is unfolded. */
  advice: string[];
  /** How far the list is scrolled, in CSS pixels. */
  scrolled: number;
}

const storageKey = 'sunfish-findings';

const atFirst: PanelState = { isOpen: false, files: [], advice: [], scrolled: 0 };

/** The state as the page before left it, in this tab. */
export function readState(): PanelState {
  try {
    return { ...atFirst, ...(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Partial<PanelState>) };
  } catch {
    return { ...atFirst };
  }
}

export function keepState(state: PanelState): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(state));
  } catch {
    // Storage is forbidden: the panel is closed again on the next page.
  }
}
