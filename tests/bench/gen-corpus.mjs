#!/usr/bin/env node
// Deterministic corpus of incident postmortems.  Usage: gen-corpus.mjs N OUTDIR [SEED]
// Writes OUTDIR/posts/NNNNN-slug.md and OUTDIR/img/*.{png,jpg}.  Same (N, SEED) => same bytes;
// post i does not depend on N, so the 100-post corpus is a prefix of the 1000-post one.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import zlib from 'node:zlib';

const [N, OUT, SEED = '1'] = process.argv.slice(2);
if (!N || !OUT) {
  console.error('usage: gen-corpus.mjs N OUTDIR [SEED]');
  process.exit(2);
}

function rng(seed) {
  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
let R;
const int = (lo, hi) => lo + Math.floor(R() * (hi - lo + 1));
const pick = (a) => a[int(0, a.length - 1)];
const times = (n, f) => Array.from({ length: n }, (_, i) => f(i));
const shuffle = (a) => {
  const b = a.slice();
  for (let i = b.length - 1; i > 0; i--) {
    const j = int(0, i);
    [b[i], b[j]] = [b[j], b[i]];
  }
  return b;
};

const KO =
  '서버가 배포를 진행하던 중에 갑자기 응답하지 않는 현상이 발생했다 원인을 찾기 위해 로그를 확인해보니 데이터베이스 연결이 모두 소진되어 있었고 재시작 이후에도 같은 문제가 반복되었다 담당자는 새벽에 알림을 받고 급하게 접속했지만 설정 파일이 이전 버전과 달라서 복구가 늦어졌다 결국 라이브러리 버전을 고정하고 캐시를 비운 다음에야 정상으로 돌아왔다 이번 장애에서 배운 점은 모니터링과 롤백 절차를 미리 준비해야 한다는 것이다 컨테이너 이미지 빌드 과정에서 의존성이 조용히 바뀌었고 테스트 환경에서는 재현되지 않았다 사용자에게는 약 삼십분 동안 오류 화면이 보였으며 팀은 공지를 올렸다 트래픽이 급증하면서 큐가 밀렸고 재시도 폭풍이 상황을 더 나쁘게 만들었다'.split(
    ' ',
  );
const EN =
  'the deploy pipeline promoted a build that had never been exercised under production load and within minutes the connection pool was exhausted while retries multiplied across every worker we rolled back but the schema migration had already run so the previous release could not read the new column names alerts fired late because the threshold was averaged over ten minutes an engineer noticed latency climbing on the dashboard and paged the database team who found a lock held by a forgotten session after killing it throughput recovered slowly because caches were cold the root cause was an unpinned dependency that changed its default timeout we now pin every version and test the rollback path each week'.split(
    ' ',
  );
const NOUN =
  'gateway billing ingest scheduler session ledger worker search mailer cache replica router uploader notifier catalog checkout auth metrics storage queue'.split(
    ' ',
  );
const VERB =
  'fetch flush retry drain commit acquire release resolve decode verify publish enqueue rotate compact restore throttle'.split(
    ' ',
  );
const TAGS =
  'server docker python nodejs golang java ruby rust postgres redis kafka kubernetes nginx dns tls deploy rollback cache queue memory disk network oncall monitoring ci dependency migration school frontend security'.split(
    ' ',
  );
const LIBS =
  'flask express django fastapi gin spring rails tokio sqlalchemy celery pydantic axios lodash netty hibernate sidekiq werkzeug'.split(
    ' ',
  );

const cap = (s) => s[0].toUpperCase() + s.slice(1);
const hex = (n) => times(n, () => '0123456789abcdef'[int(0, 15)]).join('');
const fn = () => `${pick(VERB)}_${pick(NOUN)}`;
const camel = () => `${pick(VERB)}${cap(pick(NOUN))}`;
const Type = () => `${cap(pick(NOUN))}${pick(['Client', 'Store', 'Error', 'Config', 'Handler', 'Pool'])}`;
const ts = () => `2024-0${int(1, 9)}-${int(10, 28)}T${int(10, 23)}:${int(10, 59)}:${int(10, 59)}Z`;

function decorate(w) {
  const r = R();
  if (r < 0.012) return `**${w}**`;
  if (r < 0.02) return `*${w}*`;
  if (r < 0.045) return `\`${fn()}\``;
  if (r < 0.055) return `[${w}](https://example.com/${pick(NOUN)}/${int(1, 900)})`;
  return w;
}
function sentence() {
  const ko = R() < 0.65,
    src = ko ? KO : EN;
  const n = int(8, 20),
    s0 = int(0, src.length - n - 1);
  const words = src
    .slice(s0, s0 + n)
    .map((w) => (R() < 0.15 ? pick(src) : w))
    .map(decorate);
  let s = words.join(' ');
  if (!ko) s = cap(s);
  return s + pick(['.', '.', '.', '.', '?', '...']);
}
const para = (words) => {
  const out = [];
  let n = 0;
  while (n < words) {
    const s = sentence();
    out.push(s);
    n += s.split(' ').length;
  }
  return out.join(' ');
};

const CODE = {
  python: (L) =>
    block(
      L,
      () => [
        `from ${pick(LIBS)} import ${Type()}`,
        `import ${pick(['os', 'sys', 'logging', 'asyncio'])}`,
        '',
      ],
      () => {
        const f = fn(),
          a = pick(NOUN);
        return pick([
          [
            `@retry(times=${int(2, 9)}, backoff=${int(1, 9)}.5)`,
            `async def ${f}(self, ${a}: str, timeout: float = ${int(1, 30)}.0) -> dict[str, int]:`,
            `    """Return the ${a} rows; raises ${Type()} on failure."""`,
            `    async with self.pool.acquire(timeout=timeout) as conn:`,
            `        rows = await conn.fetch(f"SELECT * FROM ${a} WHERE id = {${a}!r}")`,
            `        return {r["key"]: int(r["value"]) for r in rows if r is not None}`,
            '',
          ],
          [
            `class ${Type()}(Exception):`,
            `    code = 0x${hex(4)}`,
            `    def __init__(self, *args, ${a}=None, **kwargs):`,
            `        super().__init__(*args)`,
            `        self.${a} = ${a} or "default-${int(1, 99)}"`,
            '',
          ],
          [
            `if __name__ == "__main__":`,
            `    logging.basicConfig(level=logging.INFO)  # ${pick(KO)}`,
            `    asyncio.run(${f}("${hex(6)}"))`,
            '',
          ],
        ]);
      },
    ),
  ts: (L) =>
    block(
      L,
      () => [`import { ${Type()}, type ${Type()} } from '@app/${pick(NOUN)}';`, ''],
      () => {
        const T = Type(),
          c = camel();
        return pick([
          [
            `export interface ${T}<K extends string = string> {`,
            `  readonly id: K;`,
            `  retries?: number; // ${pick(KO)}`,
            `  on${cap(pick(NOUN))}(err: Error | null): Promise<void>;`,
            `}`,
            '',
          ],
          [
            `export async function ${c}(input: ReadonlyArray<${T}>): Promise<Map<string, number>> {`,
            `  const out = new Map<string, number>();`,
            `  for await (const item of input) {`,
            `    if (!item?.id || /^${hex(3)}-\\d+$/u.test(item.id)) continue;`,
            '    out.set(`${item.id}:' + pick(NOUN) + '`, (out.get(item.id) ?? 0) + ' + int(1, 50) + ');',
            `  }`,
            `  return out;`,
            `}`,
            '',
          ],
        ]);
      },
    ),
  bash: (L) =>
    block(
      L,
      () => ['#!/usr/bin/env bash', 'set -euo pipefail', ''],
      () =>
        pick([
          [
            `for host in "\${HOSTS[@]}"; do`,
            `  ssh -o ConnectTimeout=${int(2, 9)} "$host" 'systemctl restart ${pick(NOUN)}' || echo "failed: $host" >&2`,
            `done`,
            '',
          ],
          [
            `docker logs --since ${int(5, 60)}m ${pick(NOUN)} 2>&1 | grep -E 'ERROR|FATAL' | awk '{print $${int(1, 9)}}' | sort | uniq -c | sort -rn | head -${int(5, 30)}`,
          ],
          [
            `${pick(NOUN).toUpperCase()}_URL=$(kubectl get svc ${pick(NOUN)} -o jsonpath='{.spec.clusterIP}')`,
            `curl -fsS --max-time ${int(1, 20)} "http://$${pick(NOUN).toUpperCase()}_URL/health" # ${pick(KO)}`,
          ],
          [`if [[ -z "\${1:-}" ]]; then`, `  printf 'usage: %s VERSION\\n' "$0"; exit 64`, `fi`],
        ]),
    ),
  go: (L) =>
    block(
      L,
      () => [`package ${pick(NOUN)}`, '', 'import (', '\t"context"', '\t"fmt"', ')', ''],
      () => {
        const T = Type();
        return pick([
          [
            `type ${T} struct {`,
            `\tmu    sync.Mutex`,
            `\tname  string \`json:"${pick(NOUN)},omitempty"\``,
            `\tlimit int64 // ${pick(KO)}`,
            `}`,
            '',
          ],
          [
            `func (s *${T}) ${cap(camel())}(ctx context.Context, n int) (map[string]int, error) {`,
            `\ts.mu.Lock()`,
            `\tdefer s.mu.Unlock()`,
            `\tfor i := 0; i < n; i++ {`,
            `\t\tif err := s.conn.Exec(ctx, "UPDATE ${pick(NOUN)} SET n = $1", i); err != nil {`,
            `\t\t\treturn nil, fmt.Errorf("${pick(VERB)} %d: %w", i, err)`,
            `\t\t}`,
            `\t}`,
            `\treturn nil, nil`,
            `}`,
            '',
          ],
        ]);
      },
    ),
  yaml: (L) =>
    block(
      L,
      () => ['version: "3.9"', 'services:'],
      () => [
        `  ${pick(NOUN)}-${int(1, 99)}:`,
        `    image: registry.example.com/${pick(NOUN)}:${int(1, 9)}.${int(0, 20)}.${int(0, 9)}`,
        `    environment:`,
        `      - TIMEOUT_MS=${int(100, 9000)}`,
        `      - MODE=${pick(['prod', 'canary'])} # ${pick(KO)}`,
        `    deploy: { replicas: ${int(1, 9)}, resources: { limits: { memory: ${int(1, 8) * 128}M } } }`,
      ],
    ),
  json: (L) => {
    const n = Math.max(2, Math.floor((L - 4) / 6));
    const o = {
      incident: `INC-${int(1000, 9999)}`,
      services: times(n, () => ({
        name: pick(NOUN),
        healthy: R() < 0.5,
        p99: int(10, 9000) / 10,
        since: ts(),
      })),
    };
    return JSON.stringify(o, null, 2).split('\n').slice(0, 40);
  },
  sql: (L) =>
    block(
      L,
      () => [`-- ${pick(KO)}`],
      () => {
        const t = pick(NOUN),
          u = pick(NOUN);
        return pick([
          [
            `SELECT ${t}.id, count(*) FILTER (WHERE ${t}.state = 'failed') AS failed`,
            `FROM ${t}`,
            `LEFT JOIN ${u}_log AS l ON l.${t}_id = ${t}.id`,
            `WHERE ${t}.created_at >= now() - interval '${int(1, 60)} minutes'`,
            `GROUP BY 1 HAVING count(*) > ${int(1, 500)}`,
            `ORDER BY failed DESC LIMIT ${int(5, 50)};`,
            '',
          ],
          [
            `ALTER TABLE ${t} ADD COLUMN ${u}_at timestamptz NOT NULL DEFAULT now();`,
            `CREATE INDEX CONCURRENTLY idx_${t}_${u} ON ${t} (${u}_at) WHERE ${u}_at IS NOT NULL;`,
          ],
        ]);
      },
    ),
  diff: (L) => {
    const f = `${pick(NOUN)}/${pick(['requirements.txt', 'package.json', 'config.py', 'main.go'])}`;
    const out = [
      `diff --git a/${f} b/${f}`,
      `index ${hex(7)}..${hex(7)} 100644`,
      `--- a/${f}`,
      `+++ b/${f}`,
      `@@ -${int(1, 90)},${int(5, 20)} +${int(1, 90)},${int(5, 20)} @@`,
    ];
    while (out.length < L) {
      const l = pick(LIBS),
        v = int(0, 9);
      out.push(
        pick([
          ` ${pick(LIBS)}==${int(0, 9)}.${int(0, 20)}`,
          `-${l}`,
          `+${l}==${v}.${int(0, 20)}.${int(0, 9)}`,
          ` # ${pick(EN)} ${pick(EN)}`,
        ]),
      );
    }
    return out;
  },
};
function block(L, head, body) {
  const out = head();
  while (out.length < L) out.push(...body());
  return out.slice(0, Math.max(10, L));
}

const site = () => `/srv/app/.venv/lib/python3.${int(6, 12)}/site-packages/${pick(LIBS)}`;
const TRACE = {
  python: (L) => [
    'Traceback (most recent call last):',
    ...times((L - 2) >> 1, () => [
      `  File "${R() < 0.7 ? site() : '/srv/app/' + pick(NOUN)}/${pick(NOUN)}.py", line ${int(1, 900)}, in ${fn()}`,
      `    ${pick([`self.${fn()}(${pick(NOUN)}, *args)`, `return ${fn()}(request)`, `import ${pick(LIBS)}`, `raise ${Type()}(msg) from exc`])}`,
    ]).flat(),
    `ModuleNotFoundError: No module named '${pick(LIBS)}'`,
  ],
  java: (L) => {
    const out = [
      `Exception in thread "http-nio-8080-exec-${int(1, 20)}" java.lang.IllegalStateException: ${pick(NOUN)} <null> & pool is closed`,
    ];
    while (out.length < L) {
      if (R() < 0.06)
        out.push(`Caused by: com.example.${pick(NOUN)}.${Type()}: timeout after ${int(100, 9000)}ms`);
      else
        out.push(
          `\tat com.example.${pick(NOUN)}.${Type()}.${camel()}(${Type()}.java:${int(10, 900)})${R() < 0.4 ? ` ~[${pick(LIBS)}-${int(1, 9)}.${int(0, 9)}.jar:?]` : ''}`,
        );
    }
    out.push(`\t... ${int(3, 40)} more`);
    return out;
  },
  node: (L) => [
    `/srv/app/dist/${pick(NOUN)}.js:${int(1, 900)}`,
    `    throw new TypeError("Cannot read properties of undefined (reading '${pick(NOUN)}')");`,
    '    ^',
    '',
    `TypeError: Cannot read properties of undefined (reading '${pick(NOUN)}')`,
    ...times(
      L - 7,
      () =>
        `    at ${R() < 0.5 ? 'async ' : ''}${Type()}.${camel()} (${pick(['/srv/app/node_modules/' + pick(LIBS) + '/lib', 'node:internal', '/srv/app/src'])}/${pick(NOUN)}.${pick(['js', 'ts'])}:${int(1, 900)}:${int(1, 80)})`,
    ),
    '',
    `Node.js v${int(16, 24)}.${int(0, 12)}.0`,
  ],
  go: (L) => [
    `panic: runtime error: invalid memory address or nil pointer dereference`,
    `[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x${hex(6)}]`,
    '',
    `goroutine ${int(1, 900)} [running]:`,
    ...times((L - 4) >> 1, () => [
      `github.com/example/${pick(NOUN)}.(*${Type()}).${cap(camel())}(0x${hex(9)}, {0x${hex(6)}, 0x${hex(2)}})`,
      `\t/go/src/github.com/example/${pick(NOUN)}/${pick(NOUN)}.go:${int(1, 900)} +0x${hex(3)}`,
    ]).flat(),
    'exit status 2',
  ],
  rust: (L) => [
    `thread 'tokio-runtime-worker' panicked at src/${pick(NOUN)}.rs:${int(1, 500)}:${int(1, 60)}:`,
    `called \`Result::unwrap()\` on an \`Err\` value: ${Type()} { code: ${int(1, 500)}, kind: TimedOut }`,
    'stack backtrace:',
    ...times((L - 4) >> 1, (i) => [
      `${String(i).padStart(4)}: ${pick(LIBS)}::${pick(NOUN)}::${Type()}<T>::${fn()}`,
      `             at /root/.cargo/registry/src/index.crates.io-${hex(8)}/${pick(LIBS)}-1.${int(0, 40)}.0/src/${pick(NOUN)}.rs:${int(1, 900)}:${int(1, 60)}`,
    ]).flat(),
    'note: run with `RUST_BACKTRACE=full` for a verbose backtrace.',
  ],
  ruby: (L) => [
    `/srv/app/lib/${pick(NOUN)}.rb:${int(1, 400)}:in \`${fn()}': undefined method \`${fn()}' for nil:NilClass (NoMethodError)`,
    ...times(
      L - 1,
      () =>
        `\tfrom /usr/local/bundle/gems/${pick(LIBS)}-${int(1, 9)}.${int(0, 9)}.${int(0, 9)}/lib/${pick(LIBS)}/${pick(NOUN)}.rb:${int(1, 900)}:in \`${R() < 0.4 ? 'block in ' : ''}${fn()}'`,
    ),
  ],
};

const IMAGES = times20();
function times20() {
  return Array.from({ length: 20 }, (_, i) => `shot-${String(i).padStart(2, '0')}.${i % 2 ? 'jpg' : 'png'}`);
}

function post(i) {
  R = rng((Number(SEED) * 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b));
  const target = int(600, 1200);
  const langs = shuffle(Object.keys(CODE)).slice(0, int(3, 4));
  const traces = shuffle(Object.keys(TRACE)).slice(0, int(1, 2));
  const tags = shuffle(TAGS).slice(0, 3);
  const noun = pick(NOUN),
    date =
      new Date(Date.UTC(2014, 0, 1) + i * 17 * 3600e3 + int(0, 3600) * 1e3).toISOString().slice(0, 19) + 'Z';
  const title = `${cap(noun)} ${pick(['장애 회고', '서버 고친 이야기', 'outage postmortem', '새벽 장애 기록'])} #${i}`;
  const slug = `${String(i).padStart(5, '0')}-${noun}`;
  const units = shuffle([
    ...langs.map((l) => '```' + l + '\n' + CODE[l](int(10, 40)).join('\n') + '\n```'),
    ...traces.map(
      (t) => '```\n' + TRACE[t](int(20, 60)).join('\n') + '\n```\n<small>로-하! (' + t + ')</small>',
    ),
    ...times(2, () => {
      const im = pick(IMAGES);
      return `![${im.slice(0, 7)}](/img/${im})<small>${pick(KO)} ${pick(KO)}</small>`;
    }),
    times(int(3, 8), () => `- ${para(6)}`).join('\n'),
    times(int(3, 6), (k) => `${k + 1}. ${para(5)}`).join('\n'),
    [
      '| 시각 | service | p99 (ms) | 상태 |',
      '|---|:---|---:|---|',
      ...times(
        int(4, 9),
        () =>
          `| ${int(10, 23)}:${int(10, 59)} | \`${pick(NOUN)}\` | ${int(10, 9000)} | ${pick(['정상', '**장애**', '~~복구 중~~', 'degraded'])} |`,
      ),
    ].join('\n'),
    `> ${para(15)}`,
  ]);
  const per = Math.max(15, Math.floor((target - 400) / (units.length + 1))); // lists, tables, captions are prose too
  const out = [
    '---',
    `title: "${title}"`,
    `date: ${date}`,
    `tags: [${tags.join(', ')}]`,
    `slug: ${slug}`,
    '---',
    '',
    para(40),
    '',
    '<!--more-->',
    '',
    para(per),
    '',
  ];
  units.forEach((u, k) => {
    if (k % 3 === 0) out.push(`### ${pick(KO)} ${pick(KO)} ${k}`, '');
    out.push(u, '', para(per), '');
  });
  return [slug, out.join('\n') + '\n'];
}

function png(w, h, rgb) {
  const crcT = times(256, (n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (b) => {
    let c = ~0;
    for (const x of b) c = crcT[(c ^ x) & 255] ^ (c >>> 8);
    return ~c >>> 0;
  };
  const chunk = (t, d) => {
    const b = Buffer.alloc(12 + d.length);
    b.writeUInt32BE(d.length);
    b.write(t, 4, 'latin1');
    d.copy(b, 8);
    b.writeUInt32BE(crc(b.subarray(4, 8 + d.length)), 8 + d.length);
    return b;
  };
  const raw = Buffer.alloc((w * 3 + 1) * h);
  for (let y = 0; y < h; y++) rgb.copy(raw, y * (w * 3 + 1) + 1, y * w * 3, (y + 1) * w * 3);
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(w);
  ihdr.writeUInt32BE(h, 4);
  ihdr[8] = 8;
  ihdr[9] = 2;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', ihdr),
    chunk('IDAT', zlib.deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
async function images(dir) {
  fs.mkdirSync(dir, { recursive: true });
  let sharp;
  try {
    sharp = createRequire(process.env.SHARP_FROM || import.meta.url)('sharp');
  } catch {}
  for (let i = 0; i < IMAGES.length; i++) {
    R = rng(7919 + i);
    const w = 640,
      h = 400,
      px = Buffer.alloc(w * h * 3),
      base = [int(20, 220), int(20, 220), int(20, 220)];
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++)
        for (let c = 0; c < 3; c++)
          px[(y * w + x) * 3 + c] = (base[c] + ((x >> 4) ^ (y >> 4)) * 3 + ((x * (c + 1)) >> 4)) & 255;
    const p = png(w, h, px),
      f = path.join(dir, IMAGES[i]);
    fs.writeFileSync(f, f.endsWith('.jpg') && sharp ? await sharp(p).jpeg({ quality: 80 }).toBuffer() : p);
  }
}
fs.mkdirSync(path.join(OUT, 'posts'), { recursive: true });
let bytes = 0;
for (let i = 0; i < Number(N); i++) {
  const [slug, text] = post(i);
  bytes += Buffer.byteLength(text);
  fs.writeFileSync(path.join(OUT, 'posts', slug + '.md'), text);
}
await images(path.join(OUT, 'img'));
console.log(`${N} posts, ${(bytes / N / 1024).toFixed(1)} KiB per post`);
