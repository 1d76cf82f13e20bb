import type { DraftRequest } from '#drafts/index.ts';
import { valuesInPlaces } from '../redact/lines.ts';
import type { Material } from './material.ts';

/** What a command says once a post is written: where it is, and what the writer should know of it. */
export function writtenLines(
  path: string,
  { incident, traceback, commits }: DraftRequest,
  { redacted, left }: Material,
): string[] {
  const guessed = incident?.servicesAreGuessed ? incident.services : [];
  const kind = incident?.factor?.kind ?? null;
  return [
    `Wrote ${path}`,
    ...(incident ? [`  ${incident.id}, ${incident.severity}, template ${incident.template}`] : []),
    ...(traceback ? [`  a traceback of ${count(traceback.text.split('\n').length, 'line')}`] : []),
    ...(left.traces > 0 ? [`  ${count(left.traces, 'other stack trace')} of the log left out`] : []),
    ...(guessed.length > 0 ? [`  guessed from it: the service ${guessed.join(', ')}`] : []),
    ...(kind === null ? [] : [`  guessed from it: a contributing factor of the kind ${kind}`]),
    ...(commits ? [`  ${count(commits.candidates.length, 'commit')} in the timeline`] : []),
    ...(left.commits > 0 ? [`  ${count(left.commits, 'earlier commit')} left out`] : []),
    ...(redacted.length > 0 ? [`  placeholders for ${valuesInPlaces(redacted)}`] : []),
    'It is a draft: "sunfish dev" shows it, "sunfish check" says what it lacks.',
  ];
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
