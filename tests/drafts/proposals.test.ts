import { describe, expect, test } from 'vitest';
import { proposalsOf } from '#drafts/index.ts';
import { parseTraces } from '#trace/index.ts';

/** What is proposed from a log's only traceback. */
function proposed(log: string, known: { id: string; name?: string }[] = []) {
  const trace = parseTraces(log).find((segment) => segment.kind === 'trace');
  if (!trace) throw new Error('no traceback');
  return proposalsOf(trace.trace, known);
}

const python = (file: string, error: string) =>
  `Traceback (most recent call last):\n  File "${file}", line 3, in <module>\n    import six\n${error}\n`;

describe('the title', () => {
  test('is the error, without the place it names', () => {
    const error =
      "ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/usr/lib/python3/werkzeug/urls.py)";
    expect(proposed(python('/srv/menu/wsgi.py', error)).title).toBe(
      "ImportError: cannot import name 'url_quote' from 'werkzeug.urls'",
    );
  });

  test('has the class without its package', () => {
    const log =
      'Exception in thread "main" java.lang.IllegalStateException: no seats left\n\tat com.acme.seats.Book.run(Book.java:12)\n';
    expect(proposed(log).title).toBe('IllegalStateException: no seats left');
  });

  test('names the service where the error says nothing but its type', () => {
    const log =
      'Exception in thread "main" java.lang.NullPointerException\n\tat com.acme.seats.Book.run(Book.java:12)\n';
    expect(proposed(log).title).toBe('NullPointerException (seats)');
  });

  test('is cut behind a word, and is one line', () => {
    const title =
      proposed(python('/srv/menu/wsgi.py', `ValueError: ${'word '.repeat(40)}\nmore`)).title ?? '';
    expect(title).toMatch(/^ValueError: (?:word )+word…$/);
    expect(title.length).toBeLessThanOrEqual(81);
  });
});

describe('the service', () => {
  test.each<[string, string | undefined]>([
    ['/srv/menu/wsgi.py', 'menu'],
    ['/home/mina/projects/intranet-api/wsgi.py', 'intranet-api'],
    ['/home/[redacted:user-1]/intranet-api/wsgi.py', 'intranet-api'],
    ['/var/www/shop/releases/20261130/app.py', 'shop'],
    ['/Users/mina/src/ferry/app.py', 'ferry'],
    // Nothing but how code is arranged
    ['/srv/app/main.py', undefined],
    ['/app/main.py', undefined],
    ['main.py', undefined],
  ])('of %s is %s', (file, service) => {
    expect(proposed(python(file, 'KeyError: 1')).services[0]).toBe(service);
  });

  test.each([
    [
      'panic: boom\n\ngoroutine 1 [running]:\ngithub.com/acme/billing/pay.Charge(0x1)\n\t/go/src/pay.go:10 +0x1d\n',
      'billing',
    ],
    [
      'Exception in thread "main" java.lang.RuntimeException: x\n\tat kr.co.acme.orders.web.Api.get(Api.java:3)\n',
      'orders',
    ],
  ])('of packages: %#', (log, service) => {
    expect(proposed(log).services).toEqual([service]);
  });

  test('is one that the site knows, where a path names it in another spelling', () => {
    const known = [
      { id: 'menu-api', name: 'Lunch' },
      { id: 'jari', name: '자리' },
    ];
    expect(proposed(python('/opt/stack/menu_api/wsgi.py', 'KeyError: 1'), known).services).toEqual([
      'menu-api',
    ]);
    expect(proposed(python('/opt/stack/lunch/wsgi.py', 'KeyError: 1'), known).services).toEqual(['menu-api']);
  });
});

describe('the kind of contributing factor', () => {
  test.each([
    ["ModuleNotFoundError: No module named 'six'", 'dependency'],
    ["ImportError: cannot import name 'Markup' from 'jinja2'", 'dependency'],
    ['ssl.SSLCertVerificationError: certificate has expired', 'certificate'],
    ['socket.gaierror: [Errno -2] Name or service not known', 'dns'],
    ['OSError: [Errno 28] No space left on device', 'capacity'],
    ['sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached', 'capacity'],
    ['requests.exceptions.ReadTimeout: HTTPConnectionPool: Read timed out.', 'timeout'],
    ['psycopg2.errors.DeadlockDetected: deadlock detected', 'concurrency'],
    ["PermissionError: [Errno 13] Permission denied: '/data'", 'permission'],
    ['ConnectionRefusedError: [Errno 111] Connection refused', 'network'],
    ["KeyError: 'DATABASE_URL'", 'configuration'],
    ['psycopg2.OperationalError: server closed the connection', 'database'],
    ['json.decoder.JSONDecodeError: Expecting value: line 1 column 1', 'data'],
    ["TypeError: can't compare offset-naive and offset-aware datetimes", 'code'],
  ])('of %s is %s', (error, kind) => {
    expect(proposed(python('/srv/menu/wsgi.py', error)).factor?.kind).toBe(kind);
  });

  test('is left open where the error says nothing of it', () => {
    expect(proposed(python('/srv/menu/wsgi.py', 'LunchError: it is raining')).factor).toEqual({
      factor: 'LunchError: it is raining',
      kind: null,
    });
  });

  test('is that of the error which readers see, and then of its causes', () => {
    const log = `${python('/srv/menu/a.py', "ModuleNotFoundError: No module named 'six'")}
During handling of the above exception, another exception occurred:

${python('/srv/menu/b.py', 'LunchError: it is raining')}`;
    expect(proposed(log).factor).toEqual({ factor: 'LunchError: it is raining', kind: 'dependency' });
  });
});
