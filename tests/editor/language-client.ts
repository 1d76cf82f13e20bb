import { spawn } from 'node:child_process';

/** A proposal at a place. */
export interface Completion {
  label: string;
  /** What is inserted, as a snippet. */
  text: string;
  /** What is told of it. */
  about: string;
}

/**
 * A language server as an editor sees it. Each question comes with the text of the file at that moment; where it is about a place, `‸`
 * marks it.
 */
export interface LanguageServer {
  /** `line: message` of each problem, in the order of the lines. */
  diagnostics(uri: string, text: string): Promise<string[]>;
  completions(uri: string, marked: string): Promise<Completion[]>;
  /** What is told of the word at the place; empty where there is nothing to tell. */
  hover(uri: string, marked: string): Promise<string>;
  /** Tells, as an editor does that watches files, that one on the disk was written. */
  fileWritten(uri: string): void;
  stop(): void;
}

/** How a server is started and what is peculiar to it. */
export interface ServerKind {
  /** Absolute path of its program, which Node runs. */
  program: string;
  languageId: string;
  /** Parameters of the `initialize` request. */
  initialize: object;
  /** Settings by the section that the server asks for. */
  settings: Readonly<Record<string, unknown>>;
  /** Whether problems are asked for, or come of themselves after each change. */
  diagnostics: 'asked for' | 'sent';
}

interface Message {
  id?: number;
  method?: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the protocol has for the method
  params?: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  result?: any;
  error?: { message: string };
}

/** Starts a language server and speaks to it over its standard streams. Source: Language Server Protocol 3.17. */
export async function connect(kind: ServerKind): Promise<LanguageServer> {
  const server = spawn(process.execPath, [kind.program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (diagnostics: ProtocolDiagnostic[]) => void>();
  const open = new Map<string, { version: number; text: string }>();
  let next = 1;

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: object) =>
    // biome-ignore lint/suspicious/noExplicitAny: whatever the protocol has for the method
    new Promise<any>((resolve, reject) => {
      const id = next++;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      send({ id, method, params });
    });
  readMessages(server.stdout, ({ id, method, params, ...answer }) => {
    if (method === 'workspace/configuration') {
      const sections = params.items as { section?: string }[];
      send({ id, result: sections.map(({ section = '' }) => kind.settings[section] ?? null) });
    } else if (method === 'textDocument/publishDiagnostics') published.get(params.uri)?.(params.diagnostics);
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) waiting.get(id)?.(answer);
  });

  await ask('initialize', { processId: process.pid, rootUri: null, ...kind.initialize });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: kind.settings } });

  const show = (uri: string, text: string) => {
    const before = open.get(uri);
    if (before?.text === text) return;
    const version = (before?.version ?? 0) + 1;
    open.set(uri, { version, text });
    if (!before) {
      const textDocument = { uri, languageId: kind.languageId, version, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
    } else {
      const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
      send({ method: 'textDocument/didChange', params });
    }
  };
  const askAt = (method: string, uri: string, marked: string) => {
    const [before = '', after = ''] = marked.split('‸');
    show(uri, before + after);
    const lines = before.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return ask(method, { textDocument: { uri }, position });
  };
  return {
    async diagnostics(uri, text) {
      const sent = new Promise<ProtocolDiagnostic[]>((resolve) => published.set(uri, resolve));
      show(uri, text);
      const asked = async () => (await ask('textDocument/diagnostic', { textDocument: { uri } })).items;
      return linesOf(await (kind.diagnostics === 'sent' ? sent : asked()));
    },
    async completions(uri, marked) {
      const result = await askAt('textDocument/completion', uri, marked);
      const items = (Array.isArray(result) ? result : (result?.items ?? [])) as ProtocolCompletion[];
      return items.map(({ label, insertText, textEdit, documentation }) => ({
        label,
        text: textEdit?.newText ?? insertText ?? label,
        about: wordsOf(documentation),
      }));
    },
    hover: async (uri, marked) => wordsOf((await askAt('textDocument/hover', uri, marked))?.contents),
    fileWritten(uri) {
      send({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri, type: 2 }] } });
    },
    stop: () => void server.kill(),
  };
}

interface ProtocolDiagnostic {
  message: string;
  range: { start: { line: number } };
}

interface ProtocolCompletion {
  label: string;
  insertText?: string;
  textEdit?: { newText: string };
  documentation?: Words;
}

type Words = string | { value: string } | undefined;

function wordsOf(words: Words): string {
  return typeof words === 'string' ? words : (words?.value ?? '');
}

function linesOf(diagnostics: readonly ProtocolDiagnostic[]): string[] {
  return diagnostics
    .toSorted((a, b) => a.range.start.line - b.range.start.line)
    .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

function readMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      // `Content-Length: 123`
      const length = Number(
        /Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(0, head)).toString())?.[1] ?? -1,
      );
      if (head < 0 || length < 0 || rest.length < head + 4 + length) return;
      const body = rest.subarray(head + 4, head + 4 + length).toString();
      rest = rest.subarray(head + 4 + length);
      take(JSON.parse(body) as Message);
    }
  });
}
