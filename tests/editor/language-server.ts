import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** What a server says of a text, and what it would complete at a place. */
export interface LanguageServer {
  diagnostics(uri: string, text: string): Promise<string[]>;
  completions(uri: string, text: string, line: number, character: number): Promise<string[]>;
  stop(): void;
}

interface Message {
  id?: number;
  method?: string;
  params?: {
    uri?: string;
    diagnostics?: { message: string; range: { start: { line: number } } }[];
    items?: unknown[];
  };
  result?: { items?: { label: string }[] } | { label: string }[];
}

/**
 * Starts the YAML language server of VS Code's extension as an editor does, over its standard streams (Language Server Protocol 3.17).
 *
 * @param schemas the setting `yaml.schemas`: globs of files by the address of their schema
 */
export async function startYamlServer(schemas: Readonly<Record<string, string[]>>): Promise<LanguageServer> {
  const require = createRequire(import.meta.url);
  const bin = require.resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (message: Message) => void>();
  const published = new Map<string, (messages: string[]) => void>();
  let next = 1;

  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: object) =>
    new Promise<Message>((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  const settings = { yaml: { schemas, schemaStore: { enable: false }, validate: true, completion: true } };
  readMessages(server.stdout, (message) => {
    if (message.method === 'workspace/configuration')
      send({
        id: message.id,
        result: (message.params?.items ?? []).map((_, index) => (index === 0 ? settings.yaml : {})),
      });
    else if (message.method === 'textDocument/publishDiagnostics')
      published.get(message.params?.uri ?? '')?.(
        (message.params?.diagnostics ?? []).map(
          ({ message: text, range }) => `${range.start.line + 1}: ${text}`,
        ),
      );
    else if (message.id !== undefined && message.method !== undefined) send({ id: message.id, result: null });
    else if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  await ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: {} },
      textDocument: { completion: {} },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });

  const open = (uri: string, text: string) =>
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
  return {
    diagnostics: (uri, text) =>
      new Promise((resolve) => {
        published.set(uri, resolve);
        open(uri, text);
      }),
    async completions(uri, text, line, character) {
      open(uri, text);
      const { result } = await ask('textDocument/completion', {
        textDocument: { uri },
        position: { line, character },
      });
      const items = Array.isArray(result) ? result : (result?.items ?? []);
      return items.map(({ label }) => label);
    },
    stop: () => void server.kill(),
  };
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
      take(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message);
      rest = rest.subarray(head + 4 + length);
    }
  });
}
