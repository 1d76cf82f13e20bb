import { fixtureRuntimes, fixturesOf } from '../../trace/fixtures.ts';

/** One text to be parsed, and what it is. */
export interface Case {
  name: string;
  text: string;
}

/** Characters of the cases that are one long line. */
const longLine = 10_000_000;
/** Lines of log between two traces. */
const distance = 500;

/** The logs and long lines that the engine's bar is set on; the same bytes on each run. */
export function logCases(lines: number): Case[] {
  return [
    { name: 'access log of a web server', text: log(lines, [access]) },
    { name: 'logs of applications', text: log(lines, applications) },
    { name: 'logs that name a file and line in every entry', text: log(lines, withPlaces) },
    { name: `logs of applications, a trace after every ${distance} lines`, text: logWithTraces(lines) },
  ];
}

/** Texts without a line break, and what stands in them. */
export function longLineCases(): Case[] {
  const script = 'function t(e,n){return n.map(r=>e[r]??null).filter(Boolean)}const a={rate:1.07,"IS":!0};';
  const frame = 'at load (/srv/shop/orders.js:12:50) ';
  const [trace] = shortTraces();
  return [
    { name: 'one line of minified script', text: fill(script, longLine) },
    { name: 'one line of JSON, a trace at its end', text: json(longLine, trace ?? '') },
    { name: 'one line that repeats a frame', text: fill(frame, longLine) },
  ];
}

/** Every printed trace of the fixtures, one after the other, again and again. */
export function tracesOnly(characters: number): Case {
  const all = fixtureRuntimes().flatMap((runtime) => fixturesOf(runtime).map(({ text }) => text));
  return { name: 'nothing but traces', text: fill(`${all.join('\n\n')}\n`, characters) };
}

/** A log of applications with a trace of another runtime after every so many lines. */
export function logWithTraces(lines: number): string {
  const traces = shortTraces();
  const random = randomFrom(7);
  const parts: string[] = [];
  for (let line = 0; line < lines; line++) {
    parts.push(pick(applications, random)(random, line));
    if (line % distance === distance - 1)
      parts.push((traces[Math.floor(line / distance) % traces.length] ?? '').trimEnd());
  }
  return flat(`${parts.join('\n')}\n`);
}

/** Traces as they stand in logs: certain ones, neither tiny nor huge, without a prefix of their own. */
function shortTraces(): string[] {
  return fixtureRuntimes().flatMap((runtime) =>
    fixturesOf(runtime)
      .filter(({ name, truth }) => truth.tier === 1 && !/wrap|json|escaped|crlf/.test(name))
      .map(({ text }) => text)
      .filter((text) => text.split('\n').length < 60)
      .slice(0, 3),
  );
}

type Random = () => number;
type Writer = (random: Random, line: number) => string;

const paths = ['/orders/81', '/cart', '/static/app.css', '/api/v2/rates?country=IS', '/health'];
const loggers = ['shop.orders', 'shop.cart', 'gunicorn.access', 'app.jobs.mail', 'celery.worker'];
const sentences = [
  'order 4711 was paid',
  'cache miss for rates:IS, asking the database',
  'request took 431 ms',
  'retrying in 5 s: connection refused (10.0.3.4:5432)',
  'could not load row 17: ValueError: no rate for IS',
  '주문 4711의 결제가 끝났습니다',
];

const access: Writer = (random, line) =>
  `10.0.3.${int(random, 255)} - - [10/Mar/2024:02:${clock(line)} +0900] "GET ${pick(paths, random)} HTTP/1.1" ${pick(['200', '304', '404', '502'], random)} ${int(random, 90_000)} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`;

const applications: Writer[] = [
  (random, line) =>
    `2024-03-10 02:${clock(line)},${100 + int(random, 899)} ${pick(['INFO', 'WARNING', 'ERROR'], random)} ${pick(loggers, random)} - ${pick(sentences, random)}`,
  (random, line) =>
    `Mar 10 02:${clock(line)} shop-7 web[8123]: ${pick(sentences, random)} (${int(random, 1e6)})`,
  (random, line) =>
    JSON.stringify({
      time: `2024-03-10T02:${clock(line)}Z`,
      level: 'info',
      caller: `relay/main.go:${int(random, 400)}`,
      msg: pick(sentences, random),
    }),
  access,
];

/** Lines that share a hint with frames, each of another framework: klog, Log4j, Rails, tracing, zap, Winston. */
const withPlaces: Writer[] = [
  (random, line) =>
    `I0310 02:${clock(line)}.000000    1234 controller.go:${int(random, 400)}] ${pick(sentences, random)}`,
  (random, line) =>
    `2024-03-10 02:${clock(line)},101 [exec-3] INFO  shop.Orders (Orders.java:${int(random, 400)}) - ${pick(sentences, random)}`,
  (random, line) =>
    `D, [2024-03-10T02:${clock(line)}.101 #812] DEBUG -- :   ↳ app/models/order.rb:${int(random, 400)}`,
  (random, line) =>
    `2024-03-10T02:${clock(line)}Z  INFO shop: src/orders.rs:${int(random, 400)}: ${pick(sentences, random)}`,
  (random, line) =>
    `2024-03-10T02:${clock(line)}Z\tINFO\trelay/main.go:${int(random, 400)}\t${pick(sentences, random)}`,
  (random, line) =>
    `[2024-03-10T02:${clock(line)}Z] info: ${pick(sentences, random)} (orders.js:${int(random, 400)})`,
];

function log(lines: number, writers: readonly Writer[]): string {
  const random = randomFrom(7);
  return flat(
    Array.from({ length: lines }, (_, line) => `${pick(writers, random)(random, line)}\n`).join(''),
  );
}

function json(characters: number, trace: string): string {
  const rows = fill('{"sku":"A-4711","price":1290,"stock":3},', characters);
  return flat(`{"level":"error","rows":[${rows}{}],"error":${JSON.stringify(trace)}}`);
}

function fill(text: string, characters: number): string {
  return flat(text.repeat(Math.ceil(characters / text.length)).slice(0, characters));
}

/** One piece of memory, as a file's text is, and not a tree of joined strings. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

function clock(line: number): string {
  const two = (value: number) => String(value % 60).padStart(2, '0');
  return `${two((line / 3000) | 0)}:${two((line / 50) | 0)}`;
}

function pick<T>(list: readonly T[], random: Random): T {
  const item = list[int(random, list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function int(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** A small generator of numbers from 0 to 1 (mulberry32): the same seed, the same log. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
