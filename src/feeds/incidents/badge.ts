import { makeBadge } from 'badge-maker';
import { wordsFor } from '#i18n/index.ts';
import type { Impact } from '#incident/index.ts';
import type { IncidentPost } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { xmlCharacters } from '../xml.ts';
import { impactOf } from './statuspage/component-status.ts';

/** By the worst impact of what goes on. Colours of shields.io, which readers of badges know. */
const colours: Readonly<Record<Impact, string>> = {
  none: 'blue',
  minor: 'yellow',
  major: 'orange',
  critical: 'red',
};

/**
 * Draws a badge that says whether an incident goes on: `status | operational`, `status | 1 incident ongoing`, in the language of the site.
 *
 * @returns an SVG document with a text alternative
 */
export function renderBadge(site: Site, posts: readonly IncidentPost[]): string {
  const { badge } = wordsFor(site.lang, site.ui).incident;
  const ongoing = posts.filter(({ incident }) => incident.status !== 'resolved');
  const impacts = ongoing.map(({ incident }) => impactOf(incident));
  const worst = (['critical', 'major', 'minor'] as const).find((impact) => impacts.includes(impact));
  return makeBadge({
    label: xmlCharacters(badge.label),
    message: ongoing.length === 0 ? badge.operational : badge.ongoing(ongoing.length),
    color: ongoing.length === 0 ? 'brightgreen' : colours[worst ?? 'none'],
  });
}
