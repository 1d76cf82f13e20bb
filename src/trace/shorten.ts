/**
 * A path cut from the left to what tells a reader something: what follows an installation folder, else the last three
 * parts. URLs keep no scheme; `<frozen runpy>` and other names without a path stay.
 *
 * `/srv/app/venv/lib/python3.11/site-packages/flask/app.py` → `flask/app.py`
 * `/home/dimigoin/app/dimigoin/init.py` → `app/dimigoin/init.py`
 */
export function shortenPath(path: string): string {
  const parts = path
    .split(/[/\\]/)
    .filter((part, index) => part !== '' && !(index === 0 && part.endsWith(':')));
  const home = parts.findLastIndex((part) => installations.test(part));
  const kept = home >= 0 && home < parts.length - 1 ? parts.slice(home + 1) : parts.slice(-3);
  return kept.length > 0 ? kept.join('/') : path;
}

// site-packages, node_modules, python3.11 (the standard library), gems
const installations = /^(?:site-packages|dist-packages|node_modules|python\d[\d.]*|gems|go-\d[\d.]*)$/;
