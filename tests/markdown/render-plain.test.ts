import { describe, expect, test } from 'vitest';
import { type Addresses, renderPlain } from '#markdown/index.ts';
import { documentOf } from './cases.ts';

/** Images stand at `/_img/…`, all but `gone.png`; links lead to themselves on the host of the site. */
const addresses: Addresses = {
  imageUrl: (key) => (key.endsWith('gone.png') ? null : key.replace('/site/posts/', '/_img/')),
  href: (link) => (link.startsWith('/') ? `https://night.example${link}` : link),
};

const plain = async (body: string) => renderPlain(await documentOf(`---\ntitle: x\n---\n${body}`), addresses);

const trace = ['Traceback (most recent call last):', '  File "a.py", line 1, in b', 'KeyError: <id>'].join(
  '\n',
);

describe('in a feed', () => {
  test('a traceback is its error and its text, whole and unfolded', async () => {
    expect(await plain(`\`\`\`\n$ run\n${trace}\n\`\`\`\n<small>Ten <del>past</del> two</small>\n`)).toBe(
      [
        '<figure><p><strong>KeyError: &#x3C;id></strong></p><pre><code>$ run',
        'Traceback (most recent call last):',
        '  File "a.py", line 1, in b',
        'KeyError: &#x3C;id></code></pre><figcaption>Ten <del>past</del> two</figcaption></figure>',
      ].join('\n'),
    );
  });

  test('code is its text under its file name, without colours and notations', async () => {
    expect(await plain('```js title="a<b>.js" {1}\nlet a = "</code>"; // [!code ++]\n```\n')).toMatch(
      /^<p><code>a&#x3C;b>\.js<\/code><\/p><pre><code>let a = "&#x3C;\/code>"; <\/code><\/pre>$/,
    );
  });

  test('an image has its address and size, a figure its caption, and one that is not there its words', async () => {
    expect(await plain('![a & "b"](a.png)<small>*Of* a</small>')).toBe(
      '<figure><img src="/_img/a.png" alt="a &#x26; &#x22;b&#x22;"><figcaption><em>Of</em> a</figcaption></figure>',
    );
    expect(await plain('[<img src="b.png" alt="B" width="300" class="wide" onerror="x()">](/b/)')).toBe(
      '<p><a href="https://night.example/b/"><img src="/_img/b.png" alt="B" width="300"></a></p>',
    );
    expect(await plain('![The queue](gone.png)')).toBe('<p>The queue</p>');
    expect(await plain('![x](https://img.example/x.png "Title") y')).toBe(
      '<p><img src="https://img.example/x.png" alt="x" title="Title"> y</p>',
    );
  });

  test('a fold stands open, within another one too', async () => {
    const fold =
      '<details><summary>Log</summary>\n\nA\n\n<details open><summary>More</summary>B</details>\n\n</details>';
    expect((await plain(fold)).replaceAll('\n', '')).toBe(
      '<div><p><strong>Log</strong></p><p>A</p><div><p><strong>More</strong></p>B</div></div>',
    );
  });

  test('scripts, styles, buttons and controls go with what they hold', async () => {
    const page = [
      'a <script>alert(1)</script> <style>p { color: red }</style>',
      '<button>Copy</button> <select><option>x</select> <svg><text>x</text></svg> b',
      '<form action="/steal">c <input type="text" value="x"> <label>d</label></form>',
    ].join('\n\n');
    const html = await plain(page);
    expect(html).not.toMatch(/alert|color|Copy|option|svg|form|input|label|steal/);
    expect(html.replaceAll(/<[^>]*>|\s+/g, '')).toBe('abcd');
  });

  test('nothing is left of what runs: handlers, javascript addresses however they are written', async () => {
    const html = await plain(
      [
        '<a href="java\tscript:alert(1)" onclick="x()">a</a> <a href="&#1;JavaScript:alert(1)">b</a>',
        '[c](javascript:alert(1)) <a href="vbscript:x">d</a> <video src="javascript:x" controls></video>',
        '<iframe src="javascript:alert(1)"></iframe> <p style="background:url(x)" id="i" class="c">e</p>',
      ].join('\n\n'),
    );
    expect(html).not.toMatch(/script|alert|onclick|style|id=|class=/i);
    for (const word of ['a', 'b', 'c', 'd', 'e']) expect(html).toContain(`>${word}</`);
  });

  test('a frame is a link to what stands in it', async () => {
    expect(await plain('<iframe src="https://video.example/1" title="The talk"></iframe>')).toBe(
      '<a href="https://video.example/1">The talk</a>',
    );
    expect(await plain('<iframe src="/local/"></iframe>')).toBe(
      '<a href="https://night.example/local/">https://night.example/local/</a>',
    );
  });

  test('a list of tasks keeps its state', async () => {
    expect(await plain('- [x] restart\n- [ ] sleep\n')).toBe(
      '<ul>\n<li>☑ restart</li>\n<li>☐ sleep</li>\n</ul>',
    );
  });

  test('the marker of the excerpt and ids leave nothing behind', async () => {
    expect(await plain('First.\n\n<!--more-->\n\n## Then\n\n<a id="x"></a>Last.\n')).toBe(
      '<p>First.</p>\n\n<h2>Then</h2>\n<p>Last.</p>',
    );
  });

  test('tables, lists and quotations keep what gives them their meaning', async () => {
    expect(await plain('<ol start="3" reversed type="a" class="x"><li value="7">a</li></ol>')).toBe(
      '<ol start="3" reversed type="a"><li value="7">a</li></ol>',
    );
    expect(await plain('| a |\n| -: |\n| b |\n')).toContain('<td align="right">b</td>');
  });

  test('a slot the writer typed is text', async () => {
    expect(await plain('```\nsecret\n```\n\n<sf-slot id="0"></sf-slot> x\n')).toBe(
      '<pre><code>secret</code></pre>\n<p>&#x3C;sf-slot id="0">&#x3C;/sf-slot> x</p>',
    );
  });
});
