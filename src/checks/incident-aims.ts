import type { WrittenDuration } from './written-durations.ts';

/** What a duration of an incident led to: its detection and so on, or its end. */
export type Aim = 'detect' | 'acknowledge' | 'mitigate' | 'resolve' | 'last';

/** What a text says that a duration of it led to; null where it is about anything else. */
export function aimOf(text: string, { text: written, start }: WrittenDuration): Aim | null {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(start + written.length, start + written.length + 60);
  if (lasted.test(before) || (lastedKo.test(before) && wentOn.test(after))) return 'last';
  if (isLabelled(before) || (inAll.test(before) && ofOutage.test(after))) return 'last';
  const letter = abbreviation.exec(before)?.[1];
  if (letter !== undefined) return letters[letter] ?? null;
  const verb =
    (took.test(before) ? toVerb.exec(after)?.[1] : undefined) ??
    timeTo.exec(before)?.[1] ??
    (/^\s?남/.test(after) ? undefined : upTo.exec(before)?.[1]);
  return verb === undefined ? null : (verbs[verb.toLowerCase()] ?? null);
}

/** Whether words before a duration name it as that of the whole incident: `Duration: `, `장애 시간은 `. */
export function isLabelled(before: string): boolean {
  return label.test(before) || labelKo.test(before);
}

const verbs: Readonly<Record<string, Aim>> = {
  detect: 'detect',
  notice: 'detect',
  acknowledge: 'acknowledge',
  mitigate: 'mitigate',
  resolve: 'resolve',
  recover: 'resolve',
  감지: 'detect',
  탐지: 'detect',
  인지: 'detect',
  완화: 'mitigate',
  해결: 'resolve',
  복구: 'resolve',
};

const letters: Readonly<Record<string, Aim>> = {
  D: 'detect',
  A: 'acknowledge',
  M: 'mitigate',
  R: 'resolve',
};

// `it took us `, before the duration
const took = /\b(?:took|needed)(?: us| them| the team)?(?: about| around| roughly| nearly| almost)? ?$/i;
// ` to mitigate the incident.`, behind it
const toVerb =
  /^ to (detect|notice|acknowledge|mitigate|resolve|recover)(?: (?:it|this|(?:the|this) (?:incident|outage|impact|problem|issue|whole incident)))?(?=\s*(?:[.,;:!?)]|$))/i;
// `time to mitigate (TTM) was `, before it
const timeTo =
  /\btime to (detect|acknowledge|mitigate|resolve|recover)(?:ion)?(?: \([A-Z]{2,4}\))?(?: was| is| of|:|,| =)? ?(?:about |around )?$/i;
// `the outage lasted `, `we were down for about `, `장애는 `, before it
const lasted =
  /\b(?:(?:the|this|our|whole|entire) (?:incident|outage|disruption|downtime) (?:lasted|went on for|continued for)|we were (?:down|offline) for)(?: for)?(?: about| around| roughly| nearly| almost| a total of)? ?$/i;
const lastedKo =
  /(?:^|[.,;:(!?]\s*|\n)(?:이번 |이 |전체 )?(?:장애|사고)(?:는|가) ?(?:(?:총|모두|약|대략|거의) ?){0,2}$/;
// `Duration: `, `Total downtime was `, `장애 시간은 `, `총 장애 지속 시간: `, before it
const label =
  /^[^\p{L}]*(?:(?:total|overall|incident|outage|impact) )*(?:duration|downtime)(?: of (?:the |this )?(?:incident|outage|disruption|impact))?(?: was| is|:|\s?[=–—-])[\s*_]*(?:about |around |roughly |approximately |~ ?)?$/iu;
const labelKo =
  /^[^\p{L}]*(?:총 |전체 |이번 )*(?:(?:장애|서비스 중단|중단|다운)(?: ?지속)?|지속) ?(?:시간|기간)(?:은|:|\s?[:=–—-])[\s*_]*(?:(?:총|약|대략|~) ?)*$/u;
// `총 `, before it, and `간 장애가`, behind it
const inAll = /(?:^|[.!?]\s*|\n)(?:총|모두|무려) ?$/u;
const ofOutage = /^(?:간|\s?동안)의?\s(?:장애|서비스 중단)/u;
// `TTD: `, `TTM was `, before it
const abbreviation = /\bTT([DAMR])\)?(?: was| is| of|:|,| =) ?(?:about |around )?$/;
// ` 동안 이어졌다`, behind it
const wentOn = /^(?:간|\s?동안)?(?:이나)?\s?(?:이어졌|이어지|지속|계속)/;
// `장애 완화까지 약 `, `해결하는 데 모두 `, before it
const upTo =
  /(?:^|[.,;:(!?]\s*|\n|(?:장애|사고|영향|최종|완전)(?:을|를|의|이|가)? ?)(감지|탐지|인지|완화|해결|복구)(?:하기까지|되기까지|까지|하는 ?데|되는 ?데)(?:는|에)? ?(?:걸린 시간은 ?)?(?:(?:총|모두|약|대략|거의) ?){0,2}$/;
