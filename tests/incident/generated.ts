import type { Impact, IncidentSeverity, InstantKey } from '#incident/index.ts';
import type { IncidentPost } from '#post/index.ts';
import { listed, read, siteOf } from '../post/blog.ts';
import { type Random, randomOf } from './random.ts';

/** A post of a generated incident as a file of `posts/`. */
export interface GeneratedPost {
  /** `2021-03-04-inc-2021-007.md` */
  name: string;
  text: string;
}

/**
 * Posts of incidents as a busy team of a few years might have them: most short and a few very long, more in some services than in
 * others, some instants never written down or only about right, half in Korean and half in English, none in the third quarter of 2022.
 *
 * @param seed the same seed gives the same posts
 */
export function generatedPosts(count: number, seed: number): GeneratedPost[] {
  const random = randomOf(seed);
  const starts = Array.from({ length: count }, () => startOf(random)).sort(Temporal.ZonedDateTime.compare);
  const numbers = new Map<number, number>();
  return starts.map((start, index) => {
    const number = (numbers.get(start.year) ?? 0) + 1;
    numbers.set(start.year, number);
    const id = `INC-${start.year}-${String(number).padStart(3, '0')}`;
    const published = start.toPlainDate().add({ days: 2 + Math.floor(random.share() * 9) });
    return {
      name: `${published}-${id.toLowerCase()}.md`,
      text: textOf(id, start, index >= count - 2, random),
    };
  });
}

/** The same incidents as the posts that pages get, in time. */
export function generatedIncidents(count: number, seed: number): IncidentPost[] {
  const site = siteOf('native');
  return generatedPosts(count, seed).map(({ name, text }) => {
    const id = `posts/${name}`;
    const { facts, said } = read(text, { id, site });
    const incident = facts?.post.incident;
    const errors = said.filter((line) => line.startsWith('error'));
    if (!facts || !incident || errors.length > 0) throw new Error(`${name}: ${errors.join('; ')}`);
    const path = `/posts/${name.slice(11, -3)}/`;
    return { ...listed({ ...facts.post, title: facts.title ?? name }), id, path, incident };
  });
}

const days = 5 * 365;

function startOf(random: Random): Temporal.ZonedDateTime {
  const first = Temporal.ZonedDateTime.from('2021-01-01T00:00+09:00[Asia/Seoul]');
  for (;;) {
    const start = first.add({
      days: Math.floor(random.share() * days),
      minutes: Math.floor(random.share() * 1440),
    });
    const isQuiet = start.year === 2022 && Math.ceil(start.month / 3) === 3;
    if (!isQuiet) return start;
  }
}

/** Front matter and a few sentences. */
function textOf(id: string, start: Temporal.ZonedDateTime, isOngoing: boolean, random: Random): string {
  const services = servicesOf(random);
  const severity = random.weighted(severities);
  const instants = instantsOf(start, severity, isOngoing, random);
  const approximate = approximateShares
    .filter(([key, share]) => instants[key] && random.chance(share))
    .map(([key]) => key);
  const { lang, title, story } = random.pick(stories);
  return [
    '---',
    `title: ${title(services[0] ?? 'web')}`,
    `lang: ${lang}`,
    'incident:',
    `  id: ${id}`,
    `  severity: ${severity}`,
    `  impact: ${impactOf[severity]}`,
    `  status: ${isOngoing ? 'monitoring' : 'resolved'}`,
    '  timezone: Asia/Seoul',
    ...Object.entries(instants).map(([key, at]) => `  ${key}: ${written(at)}`),
    `  precision: { ${approximate.map((key) => `${key}: approx`).join(', ')} }`,
    `  services: [${services.join(', ')}]`,
    ...windowLines(instants, random),
    ...factorLines(random),
    ...actionLines(start, random),
    '---',
    '',
    story,
    '',
  ].join('\n');
}

type Instants = Partial<Record<InstantKey, Temporal.ZonedDateTime>>;

/** In their order; what was never written down is left out. */
function instantsOf(
  start: Temporal.ZonedDateTime,
  severity: IncidentSeverity,
  isOngoing: boolean,
  random: Random,
): Instants {
  // One alarm in twenty comes before anybody is affected, one in ten in the same minute.
  const toDetect = random.weighted([
    [-random.minutes(4, 0.5), 0.05],
    [0, 0.1],
    [random.minutes(7, 1.3), 0.85],
  ]);
  const detected = start.add({ minutes: toDetect });
  const acknowledged = detected.add({ minutes: random.minutes(4, 1.1) });
  const worked = Temporal.ZonedDateTime.compare(acknowledged, start) < 0 ? start : acknowledged;
  const mitigated = worked.add({ minutes: random.minutes(minutesToMitigate[severity], 1.2) });
  const resolved = mitigated.add({ minutes: random.minutes(35, 1.5) });
  const triggered = start.subtract({ minutes: Math.max(random.minutes(6, 1.2), -toDetect) });
  const kept = (at: Temporal.ZonedDateTime, share: number) => (random.chance(share) ? at : undefined);
  const detectedAt = kept(detected, 0.9);
  const all = {
    triggeredAt: kept(triggered, 0.35),
    startedAt: kept(start, 0.96),
    detectedAt,
    // Without the early alarm there is nothing to acknowledge before the impact.
    acknowledgedAt: kept(detectedAt ? acknowledged : worked, 0.65),
    mitigatedAt: kept(mitigated, 0.92),
    resolvedAt: isOngoing ? undefined : resolved,
    communicatedAt: kept(start.add({ minutes: random.minutes(28, 0.9) }), 0.5),
  };
  return Object.fromEntries(Object.entries(all).filter(([, at]) => at !== undefined));
}

function written(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

/** The first service is the one that fails most: by Zipf's law, half as often the next, a third as often the one after. */
function servicesOf(random: Random): string[] {
  const shares = services.map((name, index) => [name, 1 / (index + 1)] as const);
  const count = random.weighted([
    [0, 0.04],
    [1, 0.7],
    [2, 0.2],
    [3, 0.06],
  ]);
  return [...new Set(Array.from({ length: count }, () => random.weighted(shares)))];
}

/** Now and then users were affected twice, with a pause. */
function windowLines({ startedAt, mitigatedAt }: Instants, random: Random): string[] {
  if (!startedAt || !mitigatedAt || !random.chance(0.1)) return [];
  const third = startedAt.until(mitigatedAt).total('minutes') / 3;
  const at = (thirds: number) => written(startedAt.add({ minutes: Math.round(third * thirds) }));
  return [
    '  impactWindows:',
    `    - { from: ${at(0)}, to: ${at(1)}, level: full }`,
    `    - { from: ${at(2)}, to: ${at(3)}, level: partial }`,
  ];
}

function factorLines(random: Random): string[] {
  const found = factors.filter(([, share]) => random.chance(share));
  const lines = found.map(([kind]) => `    - { factor: What we found, kind: ${kind} }`);
  if (random.chance(0.1)) lines.push('    - { factor: 아직 이름 붙이지 못한 것 }');
  return lines.length > 0 ? ['  contributingFactors:', ...lines] : [];
}

function actionLines(start: Temporal.ZonedDateTime, random: Random): string[] {
  if (!random.chance(0.6)) return [];
  const due = start.toPlainDate().add({ days: 30 });
  const status = random.pick(['open', 'in_progress', 'done', 'done', 'done']);
  return [
    '  actionItems:',
    `    - { id: AI-1, title: Alarm on it, type: detect, owner: ${random.pick(teams)}, due: ${due}, status: ${status} }`,
  ];
}

const approximateShares = [
  ['startedAt', 0.22],
  ['acknowledgedAt', 0.06],
  ['resolvedAt', 0.08],
] as const;

const severities = [
  ['SEV-1', 0.05],
  ['SEV-2', 0.15],
  ['SEV-3', 0.42],
  ['SEV-4', 0.3],
  ['SEV-5', 0.08],
] as const satisfies readonly (readonly [IncidentSeverity, number])[];

const impactOf: Readonly<Record<IncidentSeverity, Impact>> = {
  'SEV-1': 'critical',
  'SEV-2': 'major',
  'SEV-3': 'minor',
  'SEV-4': 'minor',
  'SEV-5': 'none',
};

/** The worse it is, the more people come. */
const minutesToMitigate: Readonly<Record<IncidentSeverity, number>> = {
  'SEV-1': 25,
  'SEV-2': 35,
  'SEV-3': 50,
  'SEV-4': 80,
  'SEV-5': 120,
};

const services = [
  'web',
  'payments-api',
  'search',
  'login',
  'mobile-gateway',
  '알림톡',
  'image-resizer',
  'batch',
  'intranet-api',
  'mail',
  'dns',
  '급식 안내',
] as const;

const factors = [
  ['deploy', 0.3],
  ['dependency', 0.22],
  ['capacity', 0.15],
  ['configuration', 0.14],
  ['monitoring', 0.1],
  ['DNS', 0.04],
  ['사람의 기억', 0.03],
] as const;

const teams = ['platform', 'payments', '서버팀'] as const;

const stories = [
  {
    lang: 'ko',
    title: (service: string) => `${service}가 느려진 날`,
    story:
      '배포 뒤 응답이 느려졌다. 연결 풀이 바닥난 것을 보고 되돌렸다.\n\n<!--more-->\n\n풀의 크기는 3년 전 값이었다.',
  },
  {
    lang: 'en',
    title: (service: string) => `When ${service} stopped answering`,
    story:
      'Requests piled up behind a lock.\n\n<!--more-->\n\nThe lock was held by a job that nobody remembered.',
  },
] as const;
