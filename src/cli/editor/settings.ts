import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the folder that an editor opens, and what in it matters. */
interface EditorFile {
  path: string;
  text: string;
  /** What has to stand in a file of the writer's own. */
  needs: readonly { pattern: RegExp; words: string }[];
}

const editorFiles = (): EditorFile[] => [
  {
    path: '.vscode/extensions.json',
    text: json({ recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml'] }),
    needs: [{ pattern: /"astro-build\.astro-vscode"/, words: '"astro-build.astro-vscode"' }],
  },
  {
    path: '.vscode/settings.json',
    text: json({
      'astro.content-intellisense': true,
      'yaml.schemas': { './.astro/collections/site.schema.json': ['site.yml', 'site.yaml'] },
    }),
    needs: [
      { pattern: /"astro\.content-intellisense"\s*:\s*true/, words: '"astro.content-intellisense": true' },
      {
        pattern: /site\.schema\.json"/,
        words: '"yaml.schemas": { "./.astro/collections/site.schema.json": ["site.yml", "site.yaml"] }',
      },
    ],
  },
  {
    path: '.vscode/sunfish.code-snippets',
    text: readFileSync(new URL('../../../.vscode/sunfish.code-snippets', import.meta.url), 'utf8'),
    needs: [],
  },
];

/** The extension starts where the folder holds a file of this name, whatever its ending (its package.json, `activationEvents`). */
const wake = {
  pattern: /^astro\.config\./,
  path: 'astro.config.txt',
  text: 'The Astro extension of VS Code starts where it finds a file called "astro.config". Nothing reads this one.\nSunfish wrote it ("sunfish editor"), so that the front matter of posts is completed and checked.\n',
};

export interface WrittenSettings {
  /** Paths below the folder. */
  written: string[];
  /** What the writer has to put into a file of their own. */
  missing: { path: string; words: string }[];
}

/**
 * Writes the settings, recommended extensions and snippets of VS Code that are not there. A file that is there is the writer's own and
 * stays as it is.
 *
 * @param folder the one that the editor opens, absolute
 */
export function writeSettings(folder: string): WrittenSettings {
  const isThere = ({ path }: EditorFile) => existsSync(join(folder, path));
  const files = editorFiles();
  const missing = files.filter(isThere).flatMap(({ path, needs }) => {
    const own = readFileSync(join(folder, path), 'utf8');
    return needs.filter(({ pattern }) => !pattern.test(own)).map(({ words }) => ({ path, words }));
  });
  const isAwake = readdirSync(folder).some((name) => wake.pattern.test(name));
  const wanted = [...files.filter((file) => !isThere(file)), ...(isAwake ? [] : [wake])];
  for (const { path, text } of wanted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { written: wanted.map(({ path }) => path), missing };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
