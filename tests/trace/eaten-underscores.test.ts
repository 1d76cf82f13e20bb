import { expect, test } from 'vitest';
import { eatenUnderscores, parseTraces } from '#trace/index.ts';
import { tracesIn } from './measure.ts';

const eatenIn = (...frames: [file: string, source: string][]) => {
  const lines = frames.map(
    ([file, source], index) => `  File "${file}", line ${index + 1}, in <module>\n    ${source}\n`,
  );
  const text = `Traceback (most recent call last):\n${lines.join('')}ModuleNotFoundError: No module named 'x'\n`;
  return tracesIn(parseTraces(text)).flatMap(eatenUnderscores);
};

const installed = '/srv/venv/lib/python3.12/site-packages';

test('finds a call of import, and every init.py beside it, with the line and what was printed', () => {
  expect(
    eatenIn(
      [`${installed}/gunicorn/util.py`, 'import(module)'],
      ['/srv/shop/shop/init.py', 'from flask import Flask'],
    ),
  ).toEqual([
    { line: 3, written: 'import(module)', meant: '__import__(module)' },
    { line: 4, written: 'shop/init.py', meant: 'shop/__init__.py' },
  ]);
});

test('finds the init.py of an installed package', () => {
  expect(eatenIn([`${installed}/flask/init.py`, 'import jinja2']).map(({ meant }) => meant)).toEqual([
    'flask/__init__.py',
  ]);
});

test.each([
  ['/srv/shop/shop/init.py', 'from flask import Flask'],
  [`${installed}/flask/__init__.py`, '__import__(module)'],
  [`${installed}/flask/app.py`, 'from x import (a)'],
  [`${installed}/flask/app.py`, 'loader.import(a)'],
])('leaves alone what may be as it was printed: %s, %s', (file, source) => {
  expect(eatenIn([file, source])).toEqual([]);
});
