import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { renderBadge } from '#feeds/index.ts';
import { site } from '../blog.ts';
import { told, toldWhole } from './blog.ts';

const english = { ...site, lang: 'en', ui: 'en' as const };
const ongoing = (impact: string, id = 'INC-9') =>
  toldWhole([`id: ${id}`, 'severity: SEV-2', 'status: identified', `impact: ${impact}`]);

/** What the badge says to who does not see it. */
const title = (svg: string) => /<title>([^<]*)<\/title>/.exec(svg)?.[1];

describe('the badge', () => {
  test('is an SVG that says the same in words', () => {
    const svg = renderBadge(english, [told([])]);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(title(svg)).toBe('status: operational');
    expect(title(renderBadge(site, [told([])]))).toBe('상태: 정상');
  });

  test('counts what goes on', () => {
    expect(title(renderBadge(english, [ongoing('minor'), told([])]))).toBe('status: 1 incident ongoing');
    const two = [ongoing('minor'), ongoing('none', 'INC-8')];
    expect(title(renderBadge(english, two))).toBe('status: 2 incidents ongoing');
    expect(title(renderBadge(site, two))).toBe('상태: 진행 중인 장애 2건');
  });

  test.each([
    [[ongoing('none')], '#007ec6'],
    [[ongoing('minor')], '#d8b800'],
    [[ongoing('minor'), ongoing('major', 'INC-8')], '#ea7233'],
    [[ongoing('critical'), ongoing('none', 'INC-8')], '#dd4343'],
    [[told(['impact: critical'])], '#4b0'],
  ])('has the colour of the worst that goes on', (posts, colour) => {
    expect(renderBadge(site, posts)).toContain(`fill="${colour}"`);
  });
});
