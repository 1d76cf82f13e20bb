import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCommand } from '#cli/command.ts';
import { parseArguments } from '#cli/parse-arguments.ts';

const command = defineCommand({
  name: 'paint',
  summary: '',
  details: [],
  options: {
    colour: { kind: 'text', hint: 'NAME', default: 'blue', description: '' },
    site: {
      kind: 'text',
      hint: 'URL',
      description: '',
      check: (value) => (value === 'bad' ? 'it is bad' : null),
    },
    under: { kind: 'text', hint: 'COAT', description: '', mayBeEmpty: true },
    coats: { kind: 'number', hint: 'N', least: 1, most: 9, description: '' },
    finish: { kind: 'choice', choices: ['matt', 'gloss'], description: '' },
    host: { kind: 'flag-or-text', hint: 'ADDRESS', description: '' },
    quiet: { kind: 'flag', short: 'q', description: '' },
    verbose: { kind: 'flag', short: 'x', description: '' },
  },
  operands: { hint: 'WALL', least: 0, most: 2 },
  run: async () => 0,
});

const valuesOf = (...words: string[]) => parseArguments(words, command).values;
const problemsOf = (...words: string[]) => {
  const parsed = parseArguments(words, command);
  return parsed.values === null
    ? parsed.problems.map(({ code, message, help }) => ({ code, message, help }))
    : [];
};
const codesOf = (...words: string[]) => problemsOf(...words).map(({ code }) => code);

describe('values', () => {
  test('are the defaults where nothing is written', () => {
    expect(valuesOf()).toEqual({
      colour: 'blue',
      site: undefined,
      under: undefined,
      coats: undefined,
      finish: undefined,
      host: false,
      quiet: false,
      verbose: false,
    });
  });

  test('stand after a space or an equals sign', () => {
    expect(valuesOf('--colour', '빨강')).toMatchObject({ colour: '빨강' });
    expect(valuesOf('--colour=a=b')).toMatchObject({ colour: 'a=b' });
  });

  test('may be empty where that says something', () => {
    expect(valuesOf('--under', '')).toMatchObject({ under: '' });
    expect(valuesOf('--under=')).toMatchObject({ under: '' });
    expect(codesOf('--under')).toEqual(['SF5003']);
    expect(codesOf('--colour', '')).toEqual(['SF5003']);
  });

  test('are of the kind the option says', () => {
    expect(valuesOf('--coats', '3', '--finish', 'matt', '-q')).toMatchObject({
      coats: 3,
      finish: 'matt',
      quiet: true,
    });
  });

  test('of short options can be joined', () => {
    expect(valuesOf('-qx')).toMatchObject({ quiet: true, verbose: true });
  });

  test('of an option written twice are the last, so that a script can be overridden', () => {
    expect(valuesOf('--colour', 'red', '--colour', 'green')).toMatchObject({ colour: 'green' });
    expect(valuesOf('--quiet', '--no-quiet')).toMatchObject({ quiet: false });
  });

  test('of an option that may have one are true without it', () => {
    expect(valuesOf('--host')).toMatchObject({ host: true });
    expect(valuesOf('--host=::1')).toMatchObject({ host: '::1' });
    expect(valuesOf('--no-host')).toMatchObject({ host: false });
  });

  test('that start with a dash are written with an equals sign', () => {
    expect(valuesOf('--colour=-5')).toMatchObject({ colour: '-5' });
  });

  test('may be a dash alone, which stands for what is piped in', () => {
    expect(valuesOf('--colour', '-')).toMatchObject({ colour: '-' });
  });
});

describe('operands', () => {
  test('are the words that belong to no option, and all after "--"', () => {
    const parsed = parseArguments(['north', '--quiet', '--', '--colour'], command);
    expect(parsed).toMatchObject({
      values: { quiet: true, colour: 'blue' },
      operands: ['north', '--colour'],
    });
  });

  test('beyond the number the command takes are problems', () => {
    expect(problemsOf('a', 'b', 'c')).toMatchObject([
      { code: 'SF5005', message: 'Nothing is done with the word "c".' },
    ]);
  });

  test('that the command needs are missed', () => {
    const needy = { ...command, operands: { hint: 'WALL', least: 1, most: 1 } };
    expect(parseArguments([], needy)).toMatchObject({ problems: [{ code: 'SF5007' }] });
  });
});

describe('problems', () => {
  test('an unknown option is met with a suggestion', () => {
    expect(problemsOf('--color', 'red')).toEqual([
      {
        code: 'SF5002',
        message: 'There is no option "--color".',
        help: 'Did you mean "--colour"?',
      },
    ]);
  });

  test('an unknown option far from all others is met with the list', () => {
    expect(problemsOf('--zzzzzzz=3')[0]?.help).toBe('The options of this command are listed below.');
    expect(problemsOf('-z')[0]?.message).toBe('There is no option "-z".');
  });

  test('an unknown "--no-…" is no option either', () => {
    expect(problemsOf('--no-quite')).toMatchObject([{ code: 'SF5002', help: 'Did you mean "--quiet"?' }]);
  });

  test('names that every object has are no options', () => {
    expect(codesOf('--constructor', '--toString', '--__proto__')).toEqual(['SF5002', 'SF5002', 'SF5002']);
  });

  test('a forgotten value is not taken from the next option', () => {
    expect(codesOf('--colour', '--quiet')).toEqual(['SF5003']);
    expect(codesOf('--colour')).toEqual(['SF5003']);
    expect(codesOf('--colour=')).toEqual(['SF5003']);
    expect(codesOf('--no-colour')).toEqual(['SF5003']);
  });

  test('a value of the wrong kind says what the option takes', () => {
    expect(problemsOf('--coats', '10')[0]?.message).toBe(
      'The option "--coats" cannot be "10": it takes a number from 1 to 9.',
    );
    expect(codesOf('--coats', '0x3')).toEqual(['SF5004']);
    expect(problemsOf('--finish', 'satin')[0]?.message).toBe(
      'The option "--finish" cannot be "satin": it takes "matt" or "gloss".',
    );
    expect(problemsOf('--site', 'bad')[0]?.message).toBe('The option "--site" cannot be "bad": it is bad.');
  });

  test('a flag takes no value', () => {
    expect(codesOf('--quiet=yes')).toEqual(['SF5006']);
  });

  test('are reported together', () => {
    expect(codesOf('--coats', 'x', '--finish', 'y', '--quiet=1')).toEqual(['SF5004', 'SF5004', 'SF5006']);
  });
});

const optionCount = Object.keys(command.options).length;

test('any words give either values or problems', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('--colour', '--host', '--quiet', '--', '-q', '--no-quiet', '--coats=3'),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const parsed = parseArguments(words, command);
      return parsed.values === null
        ? parsed.problems.length > 0
        : Object.keys(parsed.values).length === optionCount;
    }),
  );
});
