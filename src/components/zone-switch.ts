import {
  dayText,
  instantUtcText,
  readingIn,
  timeText,
  utcText,
  type ZoneChoice,
  zonesThatDiffer,
} from './zoned-times.ts';

/** Stands in a label for the reader's offset, which no build can know. */
export const offsetPlace = '{offset}';

/** Where the choice is kept for the next page. */
const zoneKey = 'sunfish-zone';

/**
 * Lets a reader see all times of the page (`<time data-zoned>`, and those beside Unix times) in another zone, if any reads differently: a
 * choice stands above the first timeline, and holds for the pages that come.
 */
export function setUpZoneSwitch(): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-zone-choices]');
  if (!template) return;
  const yours = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const times = [...document.querySelectorAll<HTMLTimeElement>('time[data-zoned], time.unix-time')];
  const choices = zonesThatDiffer(
    times.map(({ dateTime }) => dateTime),
    yours,
  );
  if (choices.length < 2) return;
  const written = new Map(times.map((time) => [time, time.textContent ?? '']));
  const { offset } = readingIn(times[0]?.dateTime ?? '', 'yours', yours);
  const kept = keptChoice();
  for (const radio of addChoices(template, choices, offset)) {
    const choice = radio.value as ZoneChoice;
    radio.addEventListener('change', () => {
      keep(choice);
      show(choice);
    });
    if (choice !== kept) continue;
    radio.checked = true;
    show(choice);
  }

  function show(choice: ZoneChoice): void {
    for (const time of times) {
      const { zoned = '', from } = time.dataset;
      const text = written.get(time) ?? '';
      const style = { zoned, from, withOffset: text.includes('UTC') };
      const shown = timeText(time.dateTime, style, choice, yours);
      // A time beside a Unix time stands in parentheses.
      const read = text.startsWith('(') ? `(${shown})` : shown;
      time.textContent = choice === 'incident' ? text : read;
    }
    for (const utc of document.querySelectorAll('.entry-utc')) {
      const [start, end] = utc.parentElement?.querySelectorAll<HTMLTimeElement>('.entry-clock time') ?? [];
      if (start) utc.textContent = utcText(start.dateTime, end?.dateTime, choice, yours);
    }
    for (const utc of document.querySelectorAll<HTMLTimeElement>('.instant-utc')) {
      const beside = utc.parentElement?.querySelector('time')?.dateTime ?? utc.dateTime;
      utc.textContent = instantUtcText(beside, choice, yours);
      utc.hidden = choice === 'utc';
    }
    for (const timeline of document.querySelectorAll<HTMLElement>('.timeline')) {
      timeline.dataset['zone'] = choice;
      showDays(timeline, choice, yours);
    }
  }
}

/** Null where storage is forbidden, or nothing was chosen. */
function keptChoice(): string | null {
  try {
    return localStorage.getItem(zoneKey);
  } catch {
    return null;
  }
}

/** Who goes back to the zone of the incident has no choice to keep. */
function keep(choice: ZoneChoice): void {
  try {
    if (choice === 'incident') localStorage.removeItem(zoneKey);
    else localStorage.setItem(zoneKey, choice);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

/** @returns the radio buttons of the zones that are offered */
function addChoices(
  template: HTMLTemplateElement,
  choices: readonly ZoneChoice[],
  offset: string,
): HTMLInputElement[] {
  const made = template.content.cloneNode(true) as DocumentFragment;
  const radios = [...made.querySelectorAll('input')];
  for (const radio of radios) {
    const label = radio.parentElement;
    const words = label?.lastChild;
    if (words) words.textContent = words.textContent?.replace(offsetPlace, offset) ?? '';
    if (!choices.some((choice) => choice === radio.value)) label?.remove();
  }
  template.replaceWith(made);
  return radios.filter(({ value }) => choices.some((choice) => choice === value));
}

/** Days begin elsewhere in another zone: those of the page are hidden, and others put in. */
function showDays(timeline: HTMLElement, choice: ZoneChoice, yours: string): void {
  for (const made of timeline.querySelectorAll('.entry-day.made')) made.remove();
  const lines = [...timeline.querySelectorAll<HTMLElement>('.entry-day')];
  const pattern = lines.find((line) => line.querySelector('.entry-offset'));
  const isWritten = choice === 'incident' || !pattern;
  let last = '';
  for (const entry of timeline.querySelectorAll<HTMLElement>('.entry')) {
    const time = entry.querySelector<HTMLTimeElement>('.entry-time time');
    const line = entry.querySelector<HTMLElement>('.entry-day');
    if (entry.classList.contains('day-alone')) entry.hidden = !isWritten;
    if (!time) continue;
    if (line) line.hidden = !isWritten;
    const { day, offset } = readingIn(time.dateTime, choice, yours);
    if (isWritten || `${day} ${offset}` === last) continue;
    last = `${day} ${offset}`;
    entry.querySelector('.entry-time')?.before(dayLine(pattern, day, offset, timeline.dataset['language']));
  }
}

function dayLine(pattern: HTMLElement, day: string, offset: string, language = 'en'): HTMLElement {
  const line = pattern.cloneNode(true) as HTMLElement;
  const [time, zone] = [line.querySelector('time'), line.querySelector('.entry-offset')];
  line.hidden = false;
  line.classList.add('made');
  line.querySelector('.entry-next')?.remove();
  if (zone) zone.textContent = offset;
  if (time) {
    time.dateTime = day;
    time.textContent = dayText(day, language);
  }
  return line;
}
