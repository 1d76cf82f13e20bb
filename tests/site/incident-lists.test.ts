import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Part, page } from './page.ts';
import { filesOf, workspace } from './workspace.ts';

const site = workspace('incidents');
let files: Map<string, string>;

beforeAll(async () => {
  const { code, output } = await site.build();
  if (code !== 0) throw new Error(output);
  files = filesOf(site.out);
});
afterAll(() => site.remove());

const hrefs = (part: Part) => part.all('a').map((link) => decodeURI(link.attribute('href') ?? ''));
const titles = (path: string) =>
  page(site.out, path)
    .all('.incident-title')
    .map(({ text }) => text);

describe('lists of incidents', () => {
  test('show every incident that is for all, the latest first', () => {
    expect(titles('incidents/')).toEqual([
      'Mail is late',
      'What everybody may read',
      'The hour that was not there',
      'The certificate that nearly expired',
      '서버 고친 이야기',
      '그때는 몰랐던 일',
    ]);
  });

  test('are reached from the header and from each other: every way leads to a page that is there', () => {
    expect(hrefs(page(site.out, '').one('header.site-header'))).toContain('/incidents/');
    const ways = [...files.keys()]
      .filter((path) => /^(?:incidents|actions)\/.*\.html$|^(?:incidents|actions)\/index\.html$/.test(path))
      .flatMap((path) => hrefs(page(site.out, path)))
      .filter((href) => /^\/(?:incidents|posts|actions)\/(?:.*\/)?$/.test(href));
    expect(ways.length).toBeGreaterThan(20);
    expect([...new Set(ways)].filter((href) => !files.has(`${href.slice(1)}index.html`))).toEqual([]);
  });

  test('of a severity, a service and a kind of factor hold theirs alone, and mark where the reader is', () => {
    expect(titles('incidents/severity/sev-5/')).toEqual(['The certificate that nearly expired']);
    expect(titles('incidents/services/급식/')).toEqual(['서버 고친 이야기']);
    expect(titles('incidents/factors/dependency/')).toContain('서버 고친 이야기');
    for (const path of ['incidents/', 'incidents/severity/sev-5/', 'incidents/services/급식/']) {
      const links = page(site.out, path).one('nav.incident-filters').all('a');
      const current = links.filter((link) => link.attribute('aria-current') === 'page');
      expect(current.map((link) => decodeURI(link.attribute('href') ?? ''))).toEqual([`/${path}`]);
    }
  });

  test('say how long each lasted, what goes on, and what was none', () => {
    const lasted = page(site.out, 'incidents/')
      .all('.incident-lasted')
      .map(({ text }) => text);
    // 10:00 to 10:35; 06:50 to 07:10 UTC; 11:30, approximately, to 11:50 and 11:55 to 12:05; 23:50 to 00:40.
    expect(lasted).toEqual(['진행 중', '35분', '20분', '아차 사고', '약 ≈30분', '50분']);
  });

  test('of a service say what it is, what goes on, and how long it was affected in a year', () => {
    const service = page(site.out, 'incidents/services/intranet-api/');
    expect(service.one('h1').text).toContain('인트라넷 API');
    expect(service.one('.incident-list-description').text).toBe('로그인과 신청을 받는다');
    expect(service.one('.incident-state').text).toContain('진행 중인 장애 없음');
    expect(service.all('.service-time').map(({ text }) => text)).toContain('영향받은 시간 모두 약 30분');
    expect(page(site.out, 'incidents/services/mailer/').one('.incident-state').text).toContain(
      'Mail is late',
    );
  });

  test('draw the days of a year, each a way to its incident', () => {
    const [calendar] = page(site.out, 'incidents/').all('svg.incident-calendar');
    expect(calendar?.all('title').map(({ text }) => text)).toContain('2026-11-20 SEV-3 Mail is late');
    expect(hrefs(calendar ?? page(site.out, ''))).toContain('/posts/ongoing/');
  });
});

describe('the permanent address of an incident', () => {
  test('leads to its post, of those too that no list names', () => {
    for (const [id, post] of [
      ['INC-2018-001', '/posts/every-field/'],
      ['INC-2026-004', '/posts/unlisted/'],
    ]) {
      expect(hrefs(page(site.out, `incidents/${id}/`))).toEqual([post]);
      expect(files.get(`incidents/${id}/index.html`)).toContain('noindex');
    }
    const lists = [...files].filter(
      ([path]) => path.startsWith('incidents/') && !path.includes('INC-2026-004'),
    );
    expect(lists.filter(([, text]) => text.includes('/posts/unlisted/')).map(([path]) => path)).toEqual([]);
  });
});

describe('follow-ups', () => {
  test('stand overdue first, then open, then those that are not', () => {
    const [open, closed] = page(site.out, 'actions/').all('section.follow-ups');
    const rows = (section: Part | undefined) => section?.all('.follow-up-title').map(({ text }) => text);
    // The last two are due on no day; the later incident is first.
    expect(rows(open)).toEqual([
      '배포 뒤 로그인을 시험한다',
      'A visible follow-up',
      '마감을 늦추는 버튼을 만든다',
    ]);
    expect(open?.all('strong').map(({ text }) => text)).toEqual(['기한 지남']);
    expect(rows(closed)).toEqual(['모든 도구의 버전을 고정한다', '다른 도구로 바꾼다']);
    expect(closed?.one('.follow-up-reason').text).toContain('고정하는 것으로 충분하다');
  });
});
