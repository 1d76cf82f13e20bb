import { describe, expect, test } from 'vitest';
import { type Command, defineCommand } from '#cli/command.ts';
import { commands } from '#cli/commands/index.ts';
import { runCli } from '#cli/run-cli.ts';
import { recordTerminal } from './terminal-record.ts';

async function run(...words: string[]) {
  const { written, context } = recordTerminal();
  const code = await runCli(words, commands, context);
  return { code, ...written };
}

describe('help', () => {
  test('lists every command within 80 columns', async () => {
    const { code, out, err } = await run('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Sunfish turns a folder of Markdown posts into a site that tells the story of
      incidents.

      Usage: sunfish <command> [options]

      Commands:
        build      build the site
        dev        show the site while you write, drafts included
        preview    serve the built site on this machine
        new        begin a post: a postmortem from a template, a log, a deploy
        check      check the writing: facts, secrets, wording, links
        incidents  list the incidents, drafts and internal ones included
        actions    list the follow-ups, those first that need somebody
        stats      show how long incidents take
        similar    show earlier incidents that are like the one of a post
        redact     put placeholders for what a post or a log gives away
        trace      fold the stack traces of logs
        editor     let VS Code complete and check front matter

      Options:
        -h, --help     show this help
        -v, --version  show the version

      "sunfish <command> --help" shows the options of a command.
      "
    `);
  });

  test.each(['-h', 'help'])('"%s" is the same', async (word) => {
    expect(await run(word)).toEqual(await run('--help'));
  });

  test.each(commands.map(({ name }) => name))(
    'of %s shows its options, wherever it is asked for',
    async (name) => {
      const { code, out, err } = await run(name, '--no-such-option', '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Usage: sunfish ${name} [options]`);
      expect(await run('help', name)).toEqual({ code, out, err });
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  test('of build', async () => {
    const { out } = await run('build', '-h');
    expect(out).toMatchInlineSnapshot(`
      "Builds the site of a content folder. Every problem of the content is reported
      with its place; with an error among them nothing is written, and the site of the
      build before stays as it is.

      Usage: sunfish build [options]

      Options:
            --content DIR           folder with site.yml and posts/, or a Jekyll
                                    source; it is only read (default: content)
            --out DIR               folder of the built site; replaced as a whole when
                                    all went well (default: dist)
            --site URL              address of the site, over "url" of the
                                    configuration
            --base PATH             path that the site stands under, over "base" of
                                    the configuration
            --missing-images error|warn
                                    what a missing image is, over "missingImages" of
                                    the configuration
            --visibility public|internal
                                    who the site is for: internal shows internal
                                    posts, blocks and fields as well, marked
        -q, --quiet                 print nothing but errors
        -h, --help                  show this help
        -v, --version               show the version
      "
    `);
  });
});

test.each([[['--version']], [['-v']], [['build', '--version']]])('%j is the version', async (words) => {
  const { code, out } = await run(...words);
  expect(code).toBe(0);
  // Matches `0.1.0` and `1.0.0-beta.1`.
  expect(out).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

describe('mistakes', () => {
  test('an unknown command is met with a suggestion and the usage', async () => {
    const { code, out, err } = await run('biuld');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "error SF5001
        There is no command "biuld".
        why: Nothing was done.
        fix: Did you mean "sunfish build"?

      Sunfish turns a folder of Markdown posts into a site that tells the story of
      incidents.

      Usage: sunfish <command> [options]

      Commands:
        build      build the site
        dev        show the site while you write, drafts included
        preview    serve the built site on this machine
        new        begin a post: a postmortem from a template, a log, a deploy
        check      check the writing: facts, secrets, wording, links
        incidents  list the incidents, drafts and internal ones included
        actions    list the follow-ups, those first that need somebody
        stats      show how long incidents take
        similar    show earlier incidents that are like the one of a post
        redact     put placeholders for what a post or a log gives away
        trace      fold the stack traces of logs
        editor     let VS Code complete and check front matter

      Options:
        -h, --help     show this help
        -v, --version  show the version

      "sunfish <command> --help" shows the options of a command.
      "
    `);
  });

  test('no command at all shows the usage and is an error, for scripts', async () => {
    const { code, out, err } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe((await run('--help')).out);
  });

  test('an option before the command says where it belongs', async () => {
    const { code, err } = await run('--content', 'x');
    expect(code).toBe(2);
    expect(err).toContain('Options stand after the command');
  });

  test('an unknown option is met with a suggestion and the usage of the command', async () => {
    const { code, out, err } = await run('preview', '--prot', '80');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "error SF5002
        There is no option "--prot".
        why: An option that nothing reads would be silently without effect. Nothing
             was done.
        fix: Did you mean "--port"?

      Usage: sunfish preview [options]

      Options:
            --out DIR         folder of the built site (default: dist)
            --port N          port to listen on (default: 4321, or the next that is
                              free)
            --host[=ADDRESS]  let other machines of the network in; with an address,
                              listen on it alone
            --base PATH       path to serve the site under (default: the one it was
                              built for)
        -h, --help            show this help
        -v, --version         show the version
      "
    `);
  });

  test.each([
    ['--site', 'blog.example.org', 'such as https://blog.example.org'],
    ['--site', 'ftp://example.org', 'such as https://blog.example.org'],
    ['--base', 'https://example.org/blog', 'such as /blog'],
    ['--base', 'C:/Program Files/Git/blog', 'such as /blog'],
    ['--missing-images', 'ignore', '"error" or "warn"'],
  ])('%s %s is refused', async (option, value, advice) => {
    const { code, err } = await run('build', option, value);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(advice);
  });
});

test('a command gets its values, its operands and the terminal, and says how it ended', async () => {
  const greet: Command = defineCommand({
    name: 'greet',
    summary: 'say hello',
    details: [],
    options: { loud: { kind: 'flag', description: 'in capitals' } },
    operands: { hint: 'NAME', least: 1, most: 1 },
    async run({ loud }, { terminal }, [name = '']) {
      terminal.out.write(`hello ${loud ? name.toUpperCase() : name}`);
      return 1;
    },
  });
  const { written, context } = recordTerminal();
  const list = [{ name: 'greet', summary: greet.summary, load: async () => greet }];
  expect(await runCli(['greet', '--loud', '민지 kim'], list, context)).toBe(1);
  expect(written).toEqual({ out: 'hello 민지 KIM', err: '' });
});

test('the list and the commands agree on names and summaries', async () => {
  for (const entry of commands) {
    const { name, summary } = await entry.load();
    expect({ name, summary }).toEqual({ name: entry.name, summary: entry.summary });
  }
});
