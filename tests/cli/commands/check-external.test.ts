import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { OptionValue } from '#cli/command.ts';
import { checkCommand } from '#cli/commands/check.ts';
import { type Page, redirect, type Sites, startSites } from '../../web/sites.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { recordTerminal } from '../terminal-record.ts';

/** Runs the command in a world of its own, on a content folder with one post. */
async function check(sites: Sites, text: string, values: Record<string, OptionValue> = {}) {
  const cwd = temporaryFolder();
  const file = join(cwd, 'content/posts/a.md');
  writeFiles(cwd, {
    'content/site.yml': 'title: x\nurl: https://blog.example.org\nlang: en\n',
    'content/posts/a.md': text,
  });
  const { written, context } = recordTerminal();
  const environment = { SUNFISH_CACHE: join(cwd, 'cache') };
  const given = {
    content: 'content',
    external: true,
    fix: false,
    'fix-dry-run': false,
    quiet: false,
    ...values,
  };
  const code = await checkCommand.run(given, { ...context, cwd, environment, internet: sites.world }, []);
  return { code, ...written, text: readFileSync(file, 'utf8') };
}

const copied: Page = (_, response) =>
  void response.end(
    JSON.stringify({
      archived_snapshots: {
        closest: {
          available: true,
          url: 'http://web.archive.org/web/20180311000000/http://a.net/gone',
          timestamp: '20180311000000',
          status: '200',
        },
      },
    }),
  );
const pages = {
  'a.net/there': 200,
  'a.net/old': redirect(301, '/there'),
  'a.net/broken': 500,
  'archive.net/wayback/available': copied,
};

/** A post that names each of the pages, one of them twice, and two that must not be asked for. */
const postOf = ({ at }: Sites) =>
  [
    '---',
    'title: The day it broke',
    'date: 2018-03-10',
    'incident:',
    '  id: INC-1',
    '  severity: SEV-3',
    '  status: resolved',
    '  sources:',
    `    - url: ${at('a.net/gone')}`,
    '---',
    '',
    `[a](${at('a.net/there')}) [b](${at('a.net/old')}#part) [c](${at('a.net/gone')})`,
    '',
    `<!-- sunfish-disable-next-line unanswered-link -- it is what the post is about -->`,
    `<${at('a.net/broken')}>, <http://192.0.2.1/> and <https://www.example.com/>.`,
    '',
  ].join('\n');

const ofLinks = (findings: readonly { rule: string }[]) =>
  findings.filter(({ rule }) => /^(?:dead|moved|unanswered)-link$/.test(rule));

describe('sunfish check --external', () => {
  test('tells of links at their places, and how many were asked', async () => {
    const sites = await startSites(pages);
    const { code, out, err } = await check(sites, postOf(sites));
    expect(code).toBe(0);
    expect(err).toMatch(/a\.md:9:12 {2}warning dead-link\n/);
    expect(err).toMatch(/a\.md:12:\d+ {2}hint moved-link\n/);
    expect(err).toMatch(/a\.md:12:\d+ {2}warning dead-link\n/);
    expect(err.replace(/\s+/g, ' ')).toContain('The Wayback Machine has it as it was on 2018-03-11:');
    // There, moved, gone, and without an answer; the addresses of documentation and of examples are nobody's.
    expect(out).toContain('4 links asked, 2 not asked');
    expect(out).toContain('1 silenced');
  });

  test('is told by every reporter', async () => {
    const sites = await startSites(pages);
    const run = (reporter: string) => check(sites, postOf(sites), { reporter });
    const json = ofLinks(JSON.parse((await run('json')).out));
    expect(json.map(({ rule }) => rule)).toEqual(['dead-link', 'moved-link', 'dead-link', 'unanswered-link']);
    const sarif = JSON.parse((await run('sarif')).out).runs[0];
    const results: { ruleId: string; suppressions?: unknown }[] = sarif.results;
    expect(ofLinks(results.map(({ ruleId }) => ({ rule: ruleId })))).toEqual(
      json.map(({ rule }) => ({ rule })),
    );
    expect(results.find(({ ruleId }) => ruleId === 'unanswered-link')?.suppressions).toHaveLength(1);
    expect((await run('github')).out).toMatch(/^::warning file=.*,line=9,.*dead-link/m);
    const junit = (await run('junit')).out;
    expect([XMLValidator.validate(junit), junit.includes('dead-link')]).toEqual([true, true]);
  });

  test('with --fix mends what has moved, and adds the copy of a source', async () => {
    const sites = await startSites(pages);
    const before = postOf(sites);
    const { text, out } = await check(sites, before, { fix: true, reporter: 'json' });
    const copy = 'https://web.archive.org/web/20180311000000/http://a.net/gone';
    const source = `    - url: ${sites.at('a.net/gone')}`;
    expect(text).toBe(
      before
        .replace(`${sites.at('a.net/old')}#part`, `${sites.at('a.net/there')}#part`)
        .replace(source, `${source}\n      archiveUrl: ${copy}`),
    );
    // The source has its copy now; the link in the text is the writer's.
    expect(ofLinks(JSON.parse(out)).map(({ rule }) => rule)).toEqual(['dead-link', 'unanswered-link']);
  });

  test('asks nobody without it', async () => {
    const sites = await startSites(pages);
    const { out } = await check(sites, postOf(sites), { external: false });
    expect([sites.log, out.includes('asked')]).toEqual([[], false]);
  });

  test('is refused where a proxy is set that cannot be used', async () => {
    const { written, context } = recordTerminal();
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'content/site.yml': 'url: https://blog.example.org\n' });
    const environment = { SUNFISH_CACHE: join(cwd, 'cache'), https_proxy: 'ftp://user:secret@proxy.net' };
    const given = { content: 'content', external: true, fix: false, 'fix-dry-run': false, quiet: false };
    expect(await checkCommand.run(given, { ...context, cwd, environment }, [])).toBe(2);
    expect([written.err.includes('SF5032'), written.err.includes('secret')]).toEqual([true, false]);
  });
});
