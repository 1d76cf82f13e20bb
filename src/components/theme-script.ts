/** Where a reader's choice between light and dark is kept. The script of the switch reads the same key. */
export const themeKey = 'sunfish-theme';

/**
 * Stands in `<head>` and runs before anything is painted, so that no page flashes in the colours not chosen. Storage
 * may be forbidden; the system decides then.
 */
export const themeScript = `try{const t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;
