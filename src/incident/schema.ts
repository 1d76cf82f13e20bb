import { z } from 'zod';
import { address, day, flag, id, instant, listOf, oneOf, recorded, text, texts } from './block-values.ts';
import {
  actionStatuses,
  actionTypes,
  dataImpacts,
  detectors,
  impactLevels,
  impacts,
  precisions,
  relations,
  reviewStatuses,
  severities,
  statuses,
} from './vocabulary.ts';

const percentReason = 'has to be a number from 0 to 100';

const precision = oneOf(precisions).default('exact');

const precisionSchema = z.strictObject(
  {
    triggeredAt: precision.describe('How exactly `triggeredAt` is known.'),
    startedAt: precision.describe('How exactly `startedAt` is known.'),
    detectedAt: precision.describe('How exactly `detectedAt` is known.'),
    acknowledgedAt: precision.describe('How exactly `acknowledgedAt` is known.'),
    identifiedAt: precision.describe('How exactly `identifiedAt` is known.'),
    mitigatedAt: precision.describe('How exactly `mitigatedAt` is known.'),
    resolvedAt: precision.describe('How exactly `resolvedAt` is known.'),
    communicatedAt: precision.describe('How exactly `communicatedAt` is known.'),
  },
  { error: 'has to be a map of instants, such as { startedAt: approx }' },
);

const internal = flag
  .default(false)
  .describe('True where only an internal build shows it. Default: `false`.');

/** One item of `impactWindows`. */
export const impactWindowSchema = z.strictObject(
  {
    from: instant.describe('When users began to be affected.'),
    to: recorded(instant).describe('When they no longer were. Default: it goes on.'),
    services: texts.default([]).describe('The services it is about. Default: all of the incident.'),
    level: recorded(oneOf(impactLevels)).describe(
      'How much failed: full, partial or degraded. Default: none.',
    ),
    internal,
  },
  { error: 'has to be a map of from, to, services and level' },
);

/** One item of `actionItems`. */
export const actionItemSchema = z.strictObject(
  {
    id: id.describe('A name that stays: `AI-1`. Unique within the incident.'),
    title: text.describe('What is to be done.'),
    type: recorded(oneOf(actionTypes)).describe(
      'prevent, mitigate, detect, process or other. Default: none.',
    ),
    priority: recorded(
      z.string({ error: 'has to be P0 to P5' }).regex(/^P[0-5]$/, 'has to be P0 to P5'),
    ).describe('P0, the most urgent, to P5. Default: none.'),
    owner: recorded(text).describe('Who does it: a person or a team. Default: none.'),
    due: recorded(day).describe('The day by which it is to be done: `2018-04-10`. Default: none.'),
    status: oneOf(actionStatuses)
      .default('open')
      .describe('open, in_progress, done or wont_do. Default: `open`.'),
    reason: recorded(text).describe('Why it will not be done; `wont_do` needs it. Default: none.'),
    url: recorded(address).describe('Where it is followed up: an issue, a ticket. Default: none.'),
    internal,
  },
  { error: 'has to be a map of id, title, type, priority, owner, due, status and url' },
);

/** One item of `related`. */
export const relatedSchema = z.strictObject(
  {
    id: id.describe('The id of the other incident.'),
    relation: oneOf(relations).describe(
      'What the other is to this one: recurrence, duplicate, caused_by or follow_up.',
    ),
    internal,
  },
  { error: 'has to be a map of id and relation' },
);

/**
 * The keys of a post's `incident:` block. Each is described here and nowhere else. A key that stands nowhere below is an error.
 *
 * What one value says of another (order of instants, reasons of dropped follow-ups) is checked after the parse: `readIncident`.
 */
export const incidentSchema = z.strictObject(
  {
    id: id.describe(
      'A name that stays, whatever happens to the title: `INC-2018-001`. It stands in addresses, feeds and calendars.',
    ),
    severity: oneOf(severities).describe('SEV-1, the worst, to SEV-5.'),
    impact: recorded(oneOf(impacts)).describe(
      'How much users noticed: none (a near miss), minor, major or critical. Default: not recorded.',
    ),
    status: oneOf(statuses).describe('investigating, identified, monitoring or resolved.'),
    reviewStatus: recorded(oneOf(reviewStatuses)).describe(
      'How far the postmortem is: draft, in_review, reviewed or closed. Default: not recorded.',
    ),
    timezone: recorded(z.string({ error: 'has to be an IANA time zone such as Asia/Seoul' })).describe(
      'IANA time zone in which times without an offset are read, and all are shown: `Asia/Seoul`. Default: that of the site.',
    ),
    triggeredAt: recorded(instant).describe(
      'When what set it off happened: a deploy, a change, an event. Default: not recorded.',
    ),
    startedAt: recorded(instant).describe('When users were first affected. Default: not recorded.'),
    detectedAt: recorded(instant).describe('When somebody or something noticed. Default: not recorded.'),
    acknowledgedAt: recorded(instant).describe('When somebody took it on. Default: not recorded.'),
    identifiedAt: recorded(instant).describe('When it was known what was wrong. Default: not recorded.'),
    mitigatedAt: recorded(instant).describe('When users were no longer affected. Default: not recorded.'),
    resolvedAt: recorded(instant).describe('When it was over. Default: not recorded.'),
    communicatedAt: recorded(instant).describe('When those affected were first told. Default: not recorded.'),
    detectedBy: recorded(oneOf(detectors)).describe(
      'What noticed it: alert, user_report, internal or ad_hoc. Default: not recorded.',
    ),
    precision: precisionSchema
      .prefault({})
      .describe(
        'Which instants are approximate: `{ startedAt: approx }`. Durations made of them are shown with ≈. Default: all are exact.',
      ),
    impactWindows: listOf(impactWindowSchema).describe(
      'When users were affected, if not all the time from start to mitigation: each with `from`, `to`, `services` and `level`. Default: none.',
    ),
    services: texts.default([]).describe('The services that were affected. Default: none.'),
    impactSummary: recorded(text).describe('What users noticed, in a sentence. Default: none.'),
    usersAffected: recorded(
      z.strictObject(
        {
          count: recorded(
            z.int({ error: 'has to be a whole number' }).min(0, 'has to be 0 or more'),
          ).describe('How many.'),
          percent: recorded(
            z.number({ error: percentReason }).min(0, percentReason).max(100, percentReason),
          ).describe('How many of a hundred.'),
          estimate: flag.default(false).describe('True where nobody counted. Default: `false`.'),
        },
        { error: 'has to be a map of count, percent and estimate' },
      ),
    ).describe(
      'How many users were affected: `count`, `percent`, or both; `estimate: true` where nobody counted. Default: not recorded.',
    ),
    dataImpact: recorded(oneOf(dataImpacts)).describe(
      'What happened to data: none, or loss of confidentiality, integrity or availability. Default: not recorded.',
    ),
    trigger: recorded(text).describe('What set it off, in a sentence. Default: none.'),
    detection: recorded(text).describe('How it was noticed, in a sentence. Default: none.'),
    resolution: recorded(text).describe('What ended it, in a sentence. Default: none.'),
    contributingFactors: listOf(
      z.strictObject(
        {
          factor: text.describe('What contributed, in a sentence.'),
          kind: recorded(text).describe(
            'Its kind, a word: `dependency`, `deploy`, `capacity`. Default: none.',
          ),
          internal,
        },
        { error: 'has to be a map of factor and kind' },
      ),
    ).describe('What made it possible or made it worse, each with `factor` and `kind`. Default: none.'),
    roles: z
      .record(z.string(), texts.nullish(), { error: 'has to be a map of people by their roles' })
      .default({})
      .describe(
        'Who did what: `incidentCommander`, `scribe` and others, each with a name or several. Default: none.',
      ),
    related: listOf(relatedSchema).describe(
      'Other incidents this one has to do with, each with `id` and `relation`. Default: none.',
    ),
    sources: listOf(
      z.strictObject(
        {
          url: address.describe('Where it can be seen.'),
          archiveUrl: recorded(address).describe('A copy that stays. Default: none.'),
          kind: recorded(text).describe('What it is, a word: `graph`, `log`, `chat`. Default: none.'),
          internal,
        },
        { error: 'has to be a map of url, archiveUrl and kind' },
      ),
    ).describe('What the account rests on, each with `url`, `archiveUrl` and `kind`. Default: none.'),
    actionItems: listOf(actionItemSchema).describe(
      'What is to be done after it, each with `id`, `title`, `type`, `priority`, `owner`, `due`, `status` and `url`. Default: none.',
    ),
    internal: texts
      .default([])
      .describe(
        'Keys of this block that only an internal build shows, besides those of the site: `roles`, `actionItems.owner`. An item of a list may say `internal: true` of itself. Default: none.',
      ),
  },
  { error: 'has to be a map of id, severity, status and other keys' },
);

/** What the schema makes of a block in which every key is right. */
export type IncidentBlock = z.output<typeof incidentSchema>;

export type IncidentKey = keyof typeof incidentSchema.shape;
