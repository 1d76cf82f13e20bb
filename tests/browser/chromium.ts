import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** Names of Chromium and its relatives, the likeliest first. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Places where browsers stand that are not on the PATH. */
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

const installMinutes = 6;

/**
 * Finds a Chromium that starts, and installs one where there is none: Debian's by apt where that is possible, else
 * Playwright's own.
 *
 * @returns path of the executable
 * @throws an Error that says what was tried: a browser test is never skipped
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found) return found;
  const tried: string[] = [];
  for (const installer of installers()) {
    console.log(`No browser found: running "${installer.words.join(' ')}" …`);
    const { status, output } = run(installer.words, installMinutes * 60_000);
    const installed = findChromium();
    if (installed) return installed;
    tried.push(
      `${installer.words.join(' ')} (exit code ${status})\n${output.trim().split('\n').slice(-5).join('\n')}`,
    );
  }
  throw new Error(
    `The browser tests need Chromium, and none could be found or installed.\n` +
      `Install Chromium or Chrome, or name one by CHROME_PATH.\nTried:\n${tried.join('\n')}`,
  );
}

/** Starts Chromium. It speaks to nobody but the site under test. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Chromium's sandbox refuses to start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

function findChromium(): string | null {
  const { CHROME_PATH, PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter).filter((folder) => folder !== ''), ...places];
  const candidates = [
    ...(CHROME_PATH ? [CHROME_PATH] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ];
  return [...new Set(candidates)].find((path) => existsSync(path) && starts(path)) ?? null;
}

/** Ubuntu's `chromium-browser` is a script that asks for snap: a file that is there is not yet a browser. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  const { status, output } = run([path, '--version', '--no-sandbox'], 30_000);
  return status === 0 && /\d+\.\d+/.test(output);
}

function installers(): { words: string[] }[] {
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  const mayInstall = root || run(['sudo', '-n', 'true'], 10_000).status === 0;
  const apt =
    mayInstall && existsSync('/usr/bin/apt-get')
      ? [
          {
            words: [
              ...sudo,
              'sh',
              '-c',
              'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium fonts-noto-cjk',
            ],
          },
        ]
      : [];
  const own = [
    process.execPath,
    fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url)),
    'install',
  ];
  const withDependencies =
    mayInstall && process.platform === 'linux' ? [{ words: [...own, '--with-deps', 'chromium'] }] : [];
  return [...apt, ...withDependencies, { words: [...own, 'chromium'] }];
}

function run(words: readonly string[], timeout: number): { status: number | null; output: string } {
  const [command = '', ...rest] = words;
  const { status, stdout, stderr, error } = spawnSync(command, rest, { timeout, encoding: 'utf8' });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}
