import { describe, expect, test } from 'vitest';
import { type OriginRules, parseTraces } from '#trace/index.ts';
import { tracesIn } from './measure.ts';

function frameIn(file: string, rules?: OriginRules, name = 'f') {
  const line = `  File "${file}", line 1, in ${name}\n`;
  const [trace] = tracesIn(parseTraces(line + line, { rules }));
  const { origin, package: from } = trace?.frames[0] ?? {};
  return { origin, package: from };
}

const app = { origin: 'app', package: null };
const library = (name: string) => ({ origin: 'library', package: name });

describe('whose code a Python file is', () => {
  test.each([
    ['/srv/app/web.py', app],
    ['/srv/app/venv/lib/python3.11/site-packages/flask/__init__.py', library('flask')],
    ['/srv/app/venv/lib/python3.6/site-packages/flask/init.py', library('flask')],
    ['/usr/lib/python3/dist-packages/django/apps/config.py', library('django')],
    ['/usr/lib/python3/dist-packages/six.py', library('six')],
    ['/srv/lib/python3.6/site-packages/foo-1.0-py3.6.egg/foo/x.py', library('foo')],
    ['/usr/lib/python3.11/json/decoder.py', library('python')],
    ['/usr/local/lib64/python3.9/ssl.py', library('python')],
    ['/opt/pypy/lib/pypy3.9/ast.py', library('python')],
    [String.raw`C:\Python311\Lib\json\decoder.py`, library('python')],
    [String.raw`C:\shop\venv\Lib\site-packages\flask\app.py`, library('flask')],
    [String.raw`C:\Users\Anna Lind\shop\main.py`, app],
    ['<frozen importlib._bootstrap>', library('python')],
    ['/app/<frozen runpy>', library('python')],
    ['<string>', app],
    ['<stdin>', app],
    ['<__array_function__ internals>', library('numpy')],
    // A project may have a folder named lib.
    ['/srv/shop/lib/orders.py', app],
  ])('%s', (file, verdict) => {
    expect(frameIn(file)).toEqual(verdict);
  });

  test('a command that a package installed is the package’s', () => {
    expect(frameIn('/srv/app/venv/bin/gunicorn', undefined, '<module>')).toEqual(library('gunicorn'));
    expect(frameIn('/srv/app/bin/import', undefined, '<module>')).toEqual(app);
  });

  test('a compiled module names its package in the function', () => {
    expect(frameIn('pandas/_libs/index.pyx', undefined, 'pandas._libs.index.IndexEngine.get_loc')).toEqual(
      library('pandas'),
    );
  });
});

describe('the rules of a site', () => {
  test('claim a package of one’s own that is installed like any other', () => {
    const file = '/srv/venv/lib/python3.11/site-packages/acme/orders.py';
    expect(frameIn(file)).toEqual(library('acme'));
    expect(frameIn(file, { app: ['**/site-packages/acme/**'] })).toEqual(app);
    expect(frameIn(file, { app: ['**/acme/**'] })).toEqual(app);
  });

  test('do not claim packages that are installed below the project’s root', () => {
    expect(
      frameIn('/srv/app/venv/lib/python3.11/site-packages/flask/app.py', { app: ['/srv/app/**'] }),
    ).toEqual(library('flask'));
  });

  test('give vendored code away, and name it', () => {
    const rules = { library: ['/srv/app/vendor/**'] };
    expect(frameIn('/srv/app/vendor/acme/orders.py', rules)).toEqual(library('acme'));
    expect(frameIn('/srv/app/orders.py', rules)).toEqual(app);
  });

  test('weigh against each other by how deep they reach', () => {
    const rules = { app: ['/srv/app/vendor/ours/**'], library: ['/srv/app/vendor/**'] };
    expect(frameIn('/srv/app/vendor/ours/a.py', rules)).toEqual(app);
    expect(frameIn('/srv/app/vendor/theirs/a.py', rules)).toEqual(library('theirs'));
  });

  test('match a relative glob anywhere in the path, and Windows paths too', () => {
    expect(frameIn('/srv/app/generated/a.py', { library: ['generated/*.py'] })).toMatchObject({
      origin: 'library',
    });
    expect(frameIn(String.raw`C:\shop\generated\a.py`, { library: ['C:/shop/generated/**'] })).toMatchObject({
      origin: 'library',
    });
    expect(frameIn('/srv/app/generated/deep/a.py', { library: ['generated/*.py'] })).toEqual(app);
  });
});
