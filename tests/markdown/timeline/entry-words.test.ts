import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { cutWords, wordsOf } from '#markdown/timeline/entry-words.ts';
import { element } from '#markdown/tree.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const strong = (...children: ElementContent[]) => element('strong', {}, children);
const link = (href: string, ...children: ElementContent[]) => element('a', { href }, children);
const footnote = () =>
  element('sup', {}, [element('a', { href: '#fn-1', dataFootnoteRef: '' }, [text('1')])]);

const cut = (length: number, ...nodes: ElementContent[]) => {
  const { nodes: left, href } = cutWords(nodes, length);
  return { html: toHtml({ type: 'root', children: left }), href };
};

describe('the time of an entry', () => {
  test('is cut out of plain words', () => {
    expect(cut(6, text('11:30 deploy')).html).toBe('deploy');
  });

  test('takes the element with it that held nothing else', () => {
    expect(cut(6, strong(text('11:30')), text(' deploy')).html).toBe('deploy');
    expect(cut(6, element('time', {}, [strong(text('11:30'))]), text(' deploy')).html).toBe('deploy');
  });

  test('leaves the element that holds more', () => {
    // `11:30 – ` are 8 units.
    expect(cut(8, strong(text('11:30 – deploy'))).html).toBe('<strong>deploy</strong>');
    expect(cut(6, text('11:30 '), strong(text('deploy'))).html).toBe('<strong>deploy</strong>');
  });

  test('may span several elements', () => {
    // `2018-03-10 11:30 ` are 17 units.
    const day = element('code', {}, [text('2018-03-10')]);
    expect(cut(17, day, text(' '), strong(text('11:30')), text(' deploy')).html).toBe('deploy');
  });

  test('keeps the address of its link', () => {
    expect(cut(6, link('/chat', text('11:30')), text(' deploy'))).toEqual({ html: 'deploy', href: '/chat' });
    expect(cut(6, link('/chat', text('11:30 deploy')))).toEqual({
      html: '<a href="/chat">deploy</a>',
      href: undefined,
    });
  });

  test('leaves an anchor that links may lead to', () => {
    const anchor = element('a', { id: 'start', href: '#start' }, [text('11:30')]);
    expect(cut(6, anchor, text(' deploy')).html).toBe('<a id="start"></a>deploy');
  });

  test('passes over what is no words: boxes, marks of footnotes, pictures', () => {
    const box = element('input', { type: 'checkbox' }, []);
    expect(wordsOf([box, text('11:30'), footnote(), text(' deploy')])).toBe('11:30 deploy');
    expect(cut(6, box, text('11:30'), footnote(), text(' deploy')).html).toBe(
      '<input type="checkbox"><sup><a href="#fn-1" data-footnote-ref="">1</a></sup>deploy',
    );
  });

  test('counts a line break as one unit', () => {
    expect(wordsOf([text('11:30'), element('br', {}, []), text('deploy')])).toBe('11:30\ndeploy');
    expect(cut(6, text('11:30'), element('br', {}, []), text('deploy')).html).toBe('deploy');
  });

  test('of no length leaves all as it is', () => {
    expect(cut(0, strong(), text('deploy')).html).toBe('<strong></strong>deploy');
  });
});

const content: fc.Arbitrary<ElementContent[]> = fc.letrec<{ nodes: ElementContent[] }>((tie) => ({
  nodes: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      fc.string({ maxLength: 6 }).map(text),
      fc.constant(element('br', {}, [])),
      fc.constant(footnote()),
      tie('nodes').map((children) => element('em', {}, children)),
    ),
    { maxLength: 5 },
  ),
})).nodes;

test('what is left are the words behind the cut, to the unit', () => {
  fc.assert(
    fc.property(content, fc.nat(30), (nodes, length) => {
      const before = toHtml({ type: 'root', children: nodes });
      const words = wordsOf(nodes);
      const rest = wordsOf(cutWords(nodes, length).nodes);
      // An element goes with blanks that are all it has left.
      const atMost = words.slice(length);
      expect(atMost.endsWith(rest.trimStart()) && rest.replace(/\s/g, '')).toBe(atMost.replace(/\s/g, ''));
      expect(toHtml({ type: 'root', children: nodes })).toBe(before);
    }),
  );
});
