import { themeKey } from './theme-script.ts';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

/** Makes a button draw the page dark or light, and keep the choice. It is hidden until then. */
export function setUpThemeSwitch(button: HTMLButtonElement): void {
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.hidden = false;
  show();
  system.addEventListener('change', show);
  button.addEventListener('click', () => {
    choose(isDark() ? 'light' : 'dark');
    show();
  });
}

function isDark(): boolean {
  return root.dataset['theme'] ? root.dataset['theme'] === 'dark' : system.matches;
}

/** Who chooses what the system says follows the system again. */
function choose(theme: 'light' | 'dark'): void {
  const follows = (theme === 'dark') === system.matches;
  if (follows) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (follows) localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}
