import type { Wording } from './wording.ts';

const person =
  '(?:I|we|he|she|you|nobody|no one|someone|somebody|(?:the |an? |our |on-call |junior |senior ){0,4}(?:engineers?|developers?|operators?|admins?|administrators?|responders?|colleagues?|contractors?|interns?|teams?|on-call))';
const possessive = "(?:my|our|your|his|her|their|the (?:engineer|developer|operator|admin|team)['’]s)";
const participle =
  '(?:[a-z]{2,20}ed|been|known|seen|caught|thought|done|read|run|set|told|kept|made|taken|had|foreseen|understood|found|written|gone|sent|put|built|given|come|left|held)';

const whatMadeIt = 'ask what made it likely: "the command ran without asking for confirmation"';
const whatWasSeen = 'say what was known then: "the dashboard showed the queue as empty"';

/**
 * Blame and hindsight in English.
 *
 * Own words, after PagerDuty's postmortem guide ("The Blameless Postmortem": human error is a symptom; ask what and how, not who and why)
 * and Jeli's Howie guide to post-incident learning (counterfactuals such as "should have" and "failed to" tell of what did not happen).
 */
export const english: readonly Wording[] = [
  { words: '(?:human|operator|pilot|manual) errors?', sort: 'blame', instead: whatMadeIt },
  { words: 'careless(?:ly|ness)?', sort: 'blame', instead: whatMadeIt },
  {
    words: 'negligen(?:t|ce|tly)',
    sort: 'blame',
    instead: 'say which step was not taken, and what it competed with',
  },
  {
    words: 'stupid(?:ly|ity)?',
    sort: 'blame',
    instead: 'leave it out: say what happened',
    unless: /simple,? stupid/i,
  },
  {
    words: 'sloppy|sloppily|sloppiness|incompeten(?:t|ce)',
    sort: 'blame',
    instead: 'leave it out: say what happened',
  },
  {
    words: '(?<!git |git-|no |without |of )blam(?:e|ed|es|ing)(?!-free|less)',
    sort: 'blame',
    instead: 'say what contributed: "three things came together"',
    unless: /\bgit\b/i,
  },
  { words: `${possessive} (?:own )?(?:fault|mistake|negligence)`, sort: 'blame', instead: whatMadeIt },
  {
    words: `${person} (?:forgot|neglected|failed) to`,
    sort: 'blame',
    instead: 'say what was done, and what would have reminded one: "the checklist had no step for it"',
  },
  {
    words: `(?<!you )should(?:n['’]t| not)?(?:['’]ve| have)(?: [a-z]{1,15}ly| just| never| also)? ${participle}`,
    sort: 'hindsight',
    instead: whatWasSeen,
  },
  {
    words: 'obviously',
    sort: 'hindsight',
    instead: 'leave it out: it was not obvious to those who were there',
    inIncidents: true,
  },
  {
    words:
      "could(?:['’]ve| have) easily|could easily have|easily (?:have been )?(?:avoided|prevented|avoidable|preventable)",
    sort: 'hindsight',
    instead: 'say what will make it easy from now on',
  },
  {
    words:
      'if only (?:I|we|he|she|they|someone) had|any(?:one|body) (?:could|would|should) have (?:seen|known|noticed)',
    sort: 'hindsight',
    instead: whatWasSeen,
  },
];
