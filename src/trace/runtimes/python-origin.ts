import type { Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/**
 * Whose code a Python frame runs. Installed packages and the standard library are libraries, wherever the virtual
 * environment lies; code without a file (`<stdin>`, `<string>`, a notebook's cell) is the application's.
 */
export function pythonOrigin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  if (file.startsWith('<') && !file.startsWith('<frozen ')) return withoutFile(file);

  if (frame.line === null && binary.test(file))
    return { origin: 'library', package: 'python', why: 'native code of the interpreter' };

  const frozen = file.lastIndexOf('<frozen ');
  if (frozen >= 0) return standard('a frozen module of the interpreter', frozen);

  const installed = installedIn.exec(file);
  if (installed) {
    const mark = installed.index + installed[0].length;
    return { origin: 'library', package: packageAt(file, mark), why: `installed in ${installed[1]}`, mark };
  }
  const library = standardLibrary.exec(file);
  if (library) return standard('the standard library', library.index + library[0].length);

  const script = entryScript.exec(file);
  if (script && frame.function === '<module>') {
    return {
      origin: 'library',
      package: script[1] ?? null,
      why: 'a command installed with a package',
      mark: script.index,
    };
  }
  if (/\.(?:pyx|pxd|pxi)$/.test(file) && /^\w+\./.test(frame.function ?? '')) {
    return {
      origin: 'library',
      package: (frame.function ?? '').split('.', 1)[0] ?? null,
      why: 'compiled by Cython',
    };
  }
  return { origin: 'app', package: null, why: 'outside installed packages and the standard library' };
}

// /usr/bin/python3.14    libc.so.6    _ssl.cpython-314-x86_64-linux-gnu.so
const binary = /(?:^|\/)(?:python[\d.]*|[^/]*\.(?:so(?:\.\d+)*|dylib|dll|exe))$/;
// /srv/app/venv/lib/python3.11/site-packages/flask/app.py, /usr/lib/python3/dist-packages/django/…
const installedIn = /\/?\b(site-packages|dist-packages)\//;
// /usr/lib/python3.11/json/__init__.py, C:/Python311/Lib/json/decoder.py, /opt/pypy/lib/pypy3.9/…, …/python311.zip/…
const standardLibrary =
  /\/lib(?:64)?\/(?:python|pypy)\d[\d.]*t?\/|^[A-Za-z]:\/(?:[^/]+\/){0,20}Lib\/|\/lib-python\/\d\/|\/python\d{2,3}\.zip\//;
// /usr/local/bin/gunicorn, /srv/app/venv/bin/celery, C:/venv/Scripts/flask.exe/__main__.py
const entryScript =
  /(?:^|\/)(?:usr\/(?:local\/)?|\.local\/|\.?v?env\/|virtualenvs\/[^/]+\/|conda\d?\/|\.venv\/)(?:bin|Scripts)\/([\w.-]+?)(?:\.exe\/__main__\.py|\.exe)?$/;

function standard(why: string, mark: number): Verdict {
  return { origin: 'library', package: 'python', why, mark };
}

/** `<string>`; `<attrs generated init shop.Order>` and `<__array_function__ internals>` are a library's doing. */
function withoutFile(file: string): Verdict {
  const generated = /^<(attrs) generated|^<(decorator)-gen|^<__(array)_function__/.exec(file);
  if (!generated) return { origin: 'app', package: null, why: 'code without a file' };
  const name = generated[1] ?? generated[2] ?? 'numpy';
  return {
    origin: 'library',
    package: name === 'array' ? 'numpy' : name,
    why: `code that ${name} generated`,
  };
}

/** `flask/app.py` → flask, `six.py` → six, `foo-1.0-py3.6.egg/foo/x.py` → foo. */
function packageAt(file: string, mark: number): string | null {
  const next = file.slice(mark).split('/', 1)[0] ?? '';
  return next.replace(/-\d.*\.egg$|\.(?:egg|pyc?|so|pyd)$/, '') || null;
}
