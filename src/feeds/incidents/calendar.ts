import ical, {
  escape as escapeText,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { absoluteUrl, formatDuration, formatInstant, formatOffset } from '#format/index.ts';
import { wordsFor } from '#i18n/index.ts';
import { deriveDurations, type Incident, type Moment } from '#incident/index.ts';
import { type IncidentPost, incidentPath } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { xmlCharacters } from '../xml.ts';
import { lastChange } from './last-change.ts';
import { pageId } from './statuspage/page.ts';

/**
 * Writes incidents as a calendar to subscribe to (RFC 5545): an event each, from its start until it was over, in UTC.
 *
 * What goes on has no end. Times of which nothing is recorded do not make an event of now: it is one of the whole day on which the post
 * was published. The time of the build is nowhere: `DTSTAMP` and `LAST-MODIFIED` are that of the last change of the post.
 *
 * @param posts without what is not for the audience; drafts without a date are left out
 */
export function renderCalendar(site: Site, posts: readonly IncidentPost[]): string {
  const title = `${wordsFor(site.lang, site.ui).incident.incidents} · ${site.title}`;
  const calendar = ical({
    prodId: { company: 'Sunfish', product: 'Incidents' },
    // The library writes the name as it is given: a line feed in it would begin a property.
    name: escapeText(xmlCharacters(title), false),
    events: posts.flatMap((post) => event(site, post) ?? []),
  });
  return `${calendar.toString()}\r\n`;
}

function event(site: Site, post: IncidentPost): ICalEventData | null {
  const { incident } = post;
  const change = lastChange(post);
  if (post.date === null || change === null) return null;
  const published = Temporal.ZonedDateTime.from(post.date);
  const changed = new Date(change.epochMilliseconds);
  return {
    id: `${incident.id}@${pageId(site)}`,
    sequence: sequenceOf(change),
    stamp: changed,
    lastModified: changed,
    created: new Date(published.epochMilliseconds),
    ...timeOf(incident, published),
    summary: xmlCharacters(`${incident.severity}: ${post.title}`),
    description: xmlCharacters(descriptionOf(site, post)),
    url: absoluteUrl(site.url, site.base, incidentPath(incident.id)),
    categories: [incident.severity, ...incident.services].map((name) => ({ name: xmlCharacters(name) })),
    status: ICalEventStatus.CONFIRMED,
    // It lies in the past and keeps nobody from a meeting.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/**
 * The revision of an event, which "MUST be a nonnegative integer" and grows with each change (RFC 5545, 3.8.7.4): the whole minutes from
 * 1970 to the last known change of the post. So it grows without anybody keeping count, as long as builds know the same of the past: where
 * the last change is that of a commit, a shallow clone knows less than a whole one. It does not count from the publication, for a post may
 * be given a later one.
 */
function sequenceOf(change: Temporal.ZonedDateTime): number {
  return Math.max(0, Math.floor(change.epochMilliseconds / 60_000));
}

function timeOf(
  { status, instants }: Incident,
  published: Temporal.ZonedDateTime,
): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  const { triggeredAt, startedAt, detectedAt, mitigatedAt, resolvedAt } = instants;
  const from = startedAt ?? detectedAt ?? triggeredAt ?? mitigatedAt ?? resolvedAt;
  if (!from) {
    const { year, month, day } = published;
    return { start: new Date(Date.UTC(year, month - 1, day)), allDay: true };
  }
  const to = status === 'resolved' ? (resolvedAt ?? mitigatedAt) : null;
  const [start, end] = [dateOf(from), to && dateOf(to)];
  // An end has to be later than the start (RFC 5545, 3.8.2.2).
  return end && end > start ? { start, end } : { start };
}

function dateOf({ at }: Moment): Date {
  return new Date(Temporal.ZonedDateTime.from(at).epochMilliseconds);
}

function descriptionOf(site: Site, { incident, lang, excerptText }: IncidentPost): string {
  const language = wordsFor(lang, site.ui);
  const words = language.incident;
  const { startedAt, resolvedAt } = incident.instants;
  const instant = (moment: Moment | null) =>
    moment === null
      ? words.notRecorded
      : `${moment.approximate ? '≈ ' : ''}${formatInstant(moment.at)} ${formatOffset(moment.at)}`;
  const duration = deriveDurations(incident).find(({ key }) => key === 'timeToResolve');
  const took = duration?.known
    ? `${duration.approximate ? '≈ ' : ''}${formatDuration(duration.milliseconds, language.language)}`
    : words.notRecorded;
  const facts: [name: string, value: string][] = [
    [words.severity, incident.severity],
    [words.impact, incident.impact === null ? words.notRecorded : words.impacts[incident.impact]],
    [words.status, words.statuses[incident.status]],
    [words.instants.startedAt, instant(startedAt)],
  ];
  if (incident.status === 'resolved')
    facts.push(
      [words.instants.resolvedAt, instant(resolvedAt)],
      [words.durationNames.timeToResolve.name, took],
    );
  const lines = facts.map(([name, value]) => `${name}: ${value}`);
  return [incident.impactSummary ?? excerptText, '', ...lines].join('\n').trim();
}
