import { expect, test } from 'vitest';
import { betweenIncidents } from '#incident/index.ts';
import { read } from './block.ts';

function told(...blocks: (readonly string[])[]): string[] {
  const incidents = blocks.map((lines, index) => {
    const { incident } = read([...lines, 'severity: SEV-2', 'status: investigating']);
    if (!incident) throw new Error('not sound');
    return { incident, place: { file: `${index}.md`, line: 3, column: 7 } };
  });
  return betweenIncidents(incidents).map(
    ({ code, file, line, column }) => `${code} ${file}:${line}:${column}`,
  );
}

test('two incidents of one id are an error at the second', () => {
  expect(told(['id: INC-1'], ['id: INC-2'], ['id: INC-1'])).toEqual(['SF6030 2.md:3:7']);
});

test('ids that differ in case alone are one: some systems cannot tell their folders apart', () => {
  expect(told(['id: INC-1'], ['id: inc-1'])).toEqual(['SF6030 1.md:3:7']);
});

test('a relation to an incident that no post tells of is a warning', () => {
  const related = 'related: [{ id: INC-2, relation: recurrence }, { id: INC-9, relation: duplicate }]';
  expect(told(['id: INC-1', related], ['id: INC-2'])).toEqual(['SF6031 0.md:3:7']);
});

test.each(['services', 'Severity', 'factors', 'years', 'atom.xml', 'Badge.svg'])(
  'the id %s would be an address of the site',
  (id) => {
    expect(told([`id: ${id}`])).toEqual(['SF6032 0.md:3:7']);
  },
);
