import { type CANCEL_SYMBOL, isCancel, select, text } from '@clack/prompts';
import { templateNames, templates } from '#drafts/index.ts';
import { severities } from '#incident/index.ts';
import { type Conversation, terminalConversation } from '../conversation.ts';
import { visibleText } from '../reporters/visible-text.ts';
import { typedInstant } from './instants.ts';
import type { LoggedTrace } from './pasted-material.ts';
import { type KnownWishes, unasked, type WantedIncident, type WantedPost } from './wanted-post.ts';

/** What the questions are put with. */
export interface AskOptions {
  /** What a traceback proposes: the answer that is there already. */
  proposed: { title: string | null; services: readonly string[] } | null;
  /** What the severities mean on this site. */
  meanings: Readonly<Record<string, string>>;
  /** Services that the site knows. */
  services: readonly { id: string }[];
  now: Temporal.ZonedDateTime;
  /** Why no post can have a title, as a clause; null where one can. */
  whyNotTitle(title: string): string | null;
}

/** Asks which of the stack traces of a log the post is about. @returns null where the writer broke off */
export async function chooseTrace(
  traces: readonly LoggedTrace[],
  conversation: Conversation = terminalConversation,
): Promise<LoggedTrace | null> {
  const [first, second] = traces;
  if (!first || !second) return first ?? null;
  const options = traces.map((value) => {
    const { type, message } = value.trace.exceptions[value.trace.primary] ?? { type: null, message: null };
    const error = [type, message?.split('\n')[0]].filter((part) => part).join(': ');
    return { value, label: `line ${value.line}: ${visibleText(error).slice(0, 100) || 'a stack'}` };
  });
  const chosen = await select<LoggedTrace>({
    message: 'Stack trace',
    options,
    // The last one is what the program died of.
    initialValue: traces.at(-1) ?? first,
    maxItems: 10,
    ...conversation,
  });
  return isCancel(chosen) ? null : chosen;
}

/** Asks for what the command line did not say. @returns null where the writer broke off */
export async function askMissing(
  known: KnownWishes,
  options: AskOptions,
  conversation: Conversation = terminalConversation,
): Promise<WantedPost | null> {
  try {
    const title = known.title ?? (await askTitle(options, conversation));
    const isIncident = known.isIncident ?? (await askKind(conversation));
    const incident = isIncident ? await askIncident(known.incident, options, conversation) : null;
    return { title, lang: known.lang, incident };
  } catch (error) {
    if (error === brokenOff) return null;
    throw error;
  }
}

const brokenOff = Symbol('the writer broke off');

/** The answer, unless there is none: then nothing more is asked. */
async function answered<Value>(answer: Promise<Value | typeof CANCEL_SYMBOL>): Promise<Value> {
  const value = await answer;
  if (isCancel(value)) throw brokenOff;
  return value;
}

async function askTitle({ proposed, whyNotTitle }: AskOptions, conversation: Conversation): Promise<string> {
  const title = await answered(
    text({
      message: 'Title: what broke, or what readers will remember of it',
      ...(proposed?.title ? { initialValue: proposed.title } : {}),
      validate(typed) {
        if (!typed?.trim()) return 'A post needs a title.';
        const reason = whyNotTitle(typed.trim());
        return reason === null ? undefined : `That is taken: ${reason}.`;
      },
      ...conversation,
    }),
  );
  return title.trim();
}

function askKind(conversation: Conversation): Promise<boolean> {
  const options = [
    { value: true, label: 'an incident', hint: 'with times, services and follow-ups' },
    { value: false, label: 'another post' },
  ];
  return answered(select<boolean>({ message: 'It tells of', options, ...conversation }));
}

async function askIncident(
  known: KnownWishes['incident'],
  options: AskOptions,
  conversation: Conversation,
): Promise<WantedIncident> {
  const template = known.template ?? (await askTemplate(conversation));
  const severity = known.severity ?? (await askSeverity(options, conversation));
  const startedAt =
    known.startedAt !== undefined
      ? known.startedAt
      : await askInstant('When were users first affected?', null, options, conversation);
  const resolvedAt =
    known.resolvedAt !== undefined
      ? known.resolvedAt
      : await askInstant('When was it over?', startedAt, options, conversation);
  const services = known.services ?? (await askServices(options, conversation));
  return { template, severity, startedAt, resolvedAt, services };
}

function askTemplate(conversation: Conversation): Promise<WantedIncident['template']> {
  const options = templateNames.map((value) => ({ value, label: value, hint: templates[value].summary }));
  return answered(
    select<WantedIncident['template']>({
      message: 'Template',
      options,
      initialValue: unasked.template,
      ...conversation,
    }),
  );
}

function askSeverity(
  { meanings }: AskOptions,
  conversation: Conversation,
): Promise<WantedIncident['severity']> {
  const options = severities.map((value) => {
    const hint = meanings[value];
    return hint === undefined ? { value, label: value } : { value, label: value, hint };
  });
  return answered(
    select<WantedIncident['severity']>({
      message: 'Severity',
      options,
      initialValue: unasked.severity,
      ...conversation,
    }),
  );
}

async function askInstant(
  message: string,
  earliest: Temporal.Instant | null,
  { now }: AskOptions,
  conversation: Conversation,
): Promise<Temporal.Instant | null> {
  const day = now.toPlainDate().toString();
  const typed = await answered(
    text({
      message: `${message} (${now.timeZoneId}; empty: not known)`,
      placeholder: `11:30, or ${day} 11:30`,
      validate(written) {
        if (!written?.trim()) return undefined;
        const read = typedInstant(written, now);
        if ('reason' in read) return `That cannot be: ${read.reason}.`;
        return earliest && Temporal.Instant.compare(read.at, earliest) < 0
          ? 'It began later than that.'
          : undefined;
      },
      ...conversation,
    }),
  );
  if (!typed?.trim()) return null;
  const read = typedInstant(typed, now);
  return 'at' in read ? read.at : null;
}

async function askServices(
  { proposed, services }: AskOptions,
  conversation: Conversation,
): Promise<string[]> {
  const typed = await answered(
    text({
      message: 'Services that were affected, with commas between them (empty: none)',
      placeholder: services
        .slice(0, 5)
        .map(({ id }) => id)
        .join(', '),
      ...(proposed && proposed.services.length > 0 ? { initialValue: proposed.services.join(', ') } : {}),
      ...conversation,
    }),
  );
  return servicesIn(typed ?? '');
}

/** `api, web` → `api` and `web` */
export function servicesIn(typed: string): string[] {
  return [...new Set(typed.split(',').flatMap((name) => name.trim() || []))];
}
