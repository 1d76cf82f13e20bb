import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** `sunfish dev` at work on a copy of a fixture site, in a temporary folder of its own. */
export interface DevServer {
  /** The content folder; what is written there is seen by the server. */
  content: string;
  /** Where the site's home is: `http://localhost:4321/base/`. */
  url: string;
  /** What the command has printed so far, both streams. */
  output(): string;
  /** Asks for a path below `url`. */
  get(path: string): Promise<{ status: number; type: string; text: string }>;
  /** Asks for a path until the answer is as it should be. @returns milliseconds that took @throws after 20 seconds */
  until(path: string, isRight: (answer: { status: number; text: string }) => boolean): Promise<number>;
  /** Opens the channel on which the server tells browsers what to do, and collects what comes. */
  listen(): Promise<Channel>;
  stop(): Promise<void>;
}

/** What a browser has to talk with the server. */
export interface Channel {
  messages: Message[];
  send(event: string, data: unknown): void;
  close(): void;
}

/** What Vite sends to a browser. */
export interface Message {
  type: string;
  err?: { name: string; message: string; stack: string; highlightedCode?: string };
  /** Of a message of ours. */
  event?: string;
  data?: unknown;
}

/**
 * @param site folder below tests/fixtures/sites
 * @param environment of the command, besides what it needs
 */
export async function devServer(
  site: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sunfish-dev-')));
  const content = join(root, 'content');
  cpSync(join(project, 'tests/fixtures/sites', site), content, { recursive: true });
  const port = await freePort();
  const words = ['dev', '--content', content, '--port', String(port)];
  const { PATH, HOME, TMPDIR } = process.env;
  const env = {
    ...{ PATH, HOME, TMPDIR, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    SUNFISH_CACHE: join(root, 'cache'),
    ...environment,
  };
  const child = spawn(process.execPath, [join(project, 'src/cli/main.ts'), ...words], { env, cwd: project });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const url = await within(60, async () => {
    if (child.exitCode !== null) throw new Error(`sunfish dev has ended: ${output}`);
    return / at (http:\S+)/.exec(output)?.[1];
  });
  const get = async (path: string) => {
    const response = await fetch(new URL(path, url));
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    };
  };
  return {
    content,
    url,
    output: () => output,
    get,
    async until(path, isRight) {
      const began = performance.now();
      let answer = { status: 0, text: '' };
      await within(45, async () => {
        // While the server starts anew nobody answers.
        answer = await get(path).catch(() => answer);
        return isRight(answer) || undefined;
      }).catch(() => {
        throw new Error(`${path} stays as it is: ${answer.status}\n${output}`);
      });
      return performance.now() - began;
    },
    listen: () => listen(new URL(url)),
    async stop() {
      await ended(child);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Tries again every few milliseconds until there is a result. */
export async function within<Result>(
  seconds: number,
  attempt: () => Promise<Result | undefined>,
): Promise<Result> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const result = await attempt();
    if (result !== undefined) return result;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not within ${seconds} seconds`);
}

async function listen(url: URL): Promise<Channel> {
  // Vite lets in only who has read the token from its client.
  const client = await (await fetch(new URL('/@vite/client', url))).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const address = new URL(`/?token=${token}`, url);
  address.protocol = 'ws:';
  const socket = new WebSocket(address, 'vite-hmr');
  const messages: Message[] = [];
  socket.addEventListener('message', ({ data }) => messages.push(JSON.parse(String(data)) as Message));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('the channel does not open')));
  });
  return {
    messages,
    send: (event, data) => socket.send(JSON.stringify({ type: 'custom', event, data })),
    close: () => socket.close(),
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}
