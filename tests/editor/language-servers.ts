import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { connect, type LanguageServer } from './language-client.ts';

const { resolve } = createRequire(import.meta.url);

/** What VS Code tells servers it can do, as far as it matters here. */
const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

/**
 * The server of the extension `redhat.vscode-yaml`.
 *
 * @param folder the one that the editor opened, absolute
 * @param schemas the setting `yaml.schemas`: globs of files by the address of their schema
 */
export function startYamlServer(
  folder: string,
  schemas: Readonly<Record<string, readonly string[]>>,
): Promise<LanguageServer> {
  const yaml = { schemas, schemaStore: { enable: false }, validate: true, completion: true, hover: true };
  return connect({
    program: resolve('yaml-language-server/bin/yaml-language-server'),
    languageId: 'yaml',
    initialize: { capabilities, ...opened(folder) },
    settings: { yaml },
    diagnostics: 'sent',
  });
}

/**
 * The server of the extension `astro-build.astro-vscode`, with the setting `astro.content-intellisense`.
 *
 * @param folder the one that the editor opened, absolute
 */
export function startAstroServer(folder: string): Promise<LanguageServer> {
  const diagnostic = {};
  return connect({
    program: resolve('@astrojs/language-server/bin/nodeServer.js'),
    languageId: 'markdown',
    initialize: {
      capabilities: { ...capabilities, textDocument: { ...capabilities.textDocument, diagnostic } },
      ...opened(folder),
      initializationOptions: {
        contentIntellisense: true,
        typescript: { tsdk: dirname(resolve('typescript')) },
      },
    },
    settings: {},
    diagnostics: 'asked for',
  });
}

function opened(folder: string) {
  const uri = pathToFileURL(folder).href;
  return { rootUri: uri, workspaceFolders: [{ uri, name: 'blog' }] };
}
