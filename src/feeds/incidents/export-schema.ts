import { z } from 'zod';
import {
  actionItemSchema,
  actionStatuses,
  actionTypes,
  dataImpacts,
  detectors,
  durationKeys,
  impactLevels,
  impacts,
  impactWindowSchema,
  incidentSchema,
  type instantKeys,
  relatedSchema,
  relations,
  reviewStatuses,
  severities,
  statuses,
} from '#incident/index.ts';

/** A key that means what the key of the `incident:` block means says so in its words, without what it is by default. */
function as<Value extends z.ZodType>(value: Value, { description = '' }: z.ZodType): Value {
  return value.describe(description.replace(/ Default: .*$/, ''));
}

const address = z.string().meta({ format: 'uri-reference' });
const dateTime = z.string().meta({ format: 'date-time' });
const day = z.string().meta({ format: 'date' });
const text = z.string();
const texts = z.array(text);

const moment = z
  .object({
    at: dateTime.describe('RFC 3339, with the offset of the zone of the incident.'),
    timeZone: text.describe('IANA name of that zone.'),
    approximate: z.boolean().describe('True where nobody knows it exactly.'),
  })
  .meta({ id: 'Instant' });

const block = incidentSchema.shape;
const windowKeys = impactWindowSchema.shape;
const itemKeys = actionItemSchema.shape;
const relatedKeys = relatedSchema.shape;
const factorKeys = block.contributingFactors.unwrap().element.shape;
const sourceKeys = block.sources.unwrap().element.shape;
const usersKeys = block.usersAffected.unwrap().unwrap().shape;

const impactWindow = z
  .object({
    from: as(moment, windowKeys.from),
    to: as(moment.nullable(), windowKeys.to),
    services: as(texts, windowKeys.services),
    level: as(z.enum(impactLevels).nullable(), windowKeys.level),
  })
  .meta({ id: 'ImpactWindow' });

const duration = z
  .object({
    key: z.enum(durationKeys).describe('Which duration it is.'),
    seconds: z
      .number()
      .nullable()
      .describe('How long; negative where an alarm came before the impact. Null where it is not recorded.'),
    approximate: z.boolean().describe('True where one of its instants is.'),
    formula: text.describe('What it is computed from, by the names of the instants.'),
    missing: texts.describe('The instants that are not recorded, by name. Empty where it is known.'),
  })
  .meta({ id: 'Duration' });

const actionItem = z
  .object({
    id: as(text, itemKeys.id),
    title: as(text, itemKeys.title),
    type: as(z.enum(actionTypes).nullable(), itemKeys.type),
    priority: as(text.nullable(), itemKeys.priority),
    owner: as(text.nullable(), itemKeys.owner),
    due: as(day.nullable(), itemKeys.due),
    status: as(z.enum(actionStatuses), itemKeys.status),
    reason: as(text.nullable(), itemKeys.reason),
    url: as(address.nullable(), itemKeys.url),
  })
  .meta({ id: 'ActionItem' });

const post = z
  .object({
    url: address.describe('Its present address.'),
    title: text.describe('Its title.'),
    language: text.describe('BCP 47 tag of its language.'),
    published: dateTime.nullable().describe('When it was published. Null for a draft without a date.'),
    updated: dateTime
      .nullable()
      .describe('When it was last changed, as far as anybody knows. Never the time of the build.'),
    summary: text.describe('Its excerpt, plain text.'),
  })
  .meta({ id: 'Post' });

const incident = z
  .object({
    id: as(text, block.id),
    url: address.describe('Permanent address, which leads to the post wherever it is.'),
    post: post.describe('The post that tells of the incident.'),
    severity: as(z.enum(severities), block.severity),
    impact: as(z.enum(impacts).nullable(), block.impact),
    status: as(z.enum(statuses), block.status),
    reviewStatus: as(z.enum(reviewStatuses).nullable(), block.reviewStatus),
    timeZone: text.describe('IANA name of its time zone, in which its instants are given.'),
    instants: z
      .object({
        triggeredAt: as(moment.nullable(), block.triggeredAt),
        startedAt: as(moment.nullable(), block.startedAt),
        detectedAt: as(moment.nullable(), block.detectedAt),
        acknowledgedAt: as(moment.nullable(), block.acknowledgedAt),
        identifiedAt: as(moment.nullable(), block.identifiedAt),
        mitigatedAt: as(moment.nullable(), block.mitigatedAt),
        resolvedAt: as(moment.nullable(), block.resolvedAt),
        communicatedAt: as(moment.nullable(), block.communicatedAt),
      } satisfies Record<(typeof instantKeys)[number], z.ZodType>)
      .describe('The instants of the incident; null for one that is not recorded.'),
    durations: z
      .array(duration)
      .describe(
        'What is computed from the instants, in one order; `recovery` only where something set the incident off.',
      ),
    detectedBy: as(z.enum(detectors).nullable(), block.detectedBy),
    impactWindows: as(z.array(impactWindow), block.impactWindows),
    services: as(texts, block.services),
    impactSummary: as(text.nullable(), block.impactSummary),
    usersAffected: as(
      z
        .object({
          count: as(z.int().nullable(), usersKeys.count),
          percent: as(z.number().nullable(), usersKeys.percent),
          estimate: as(z.boolean(), usersKeys.estimate),
        })
        .nullable(),
      block.usersAffected,
    ),
    dataImpact: as(z.enum(dataImpacts).nullable(), block.dataImpact),
    trigger: as(text.nullable(), block.trigger),
    detection: as(text.nullable(), block.detection),
    resolution: as(text.nullable(), block.resolution),
    contributingFactors: as(
      z.array(
        z.object({
          factor: as(text, factorKeys.factor),
          kind: as(text.nullable(), factorKeys.kind),
        }),
      ),
      block.contributingFactors,
    ),
    roles: z
      .array(
        z.object({
          role: text.describe('Key of the role: `incidentCommander`, `scribe` and others.'),
          people: texts.describe('Who had it.'),
        }),
      )
      .describe('Who did what, in the order written.'),
    related: z
      .array(
        z.object({
          id: as(text, relatedKeys.id),
          relation: as(z.enum(relations), relatedKeys.relation),
          url: address.describe('Permanent address of the other incident.'),
        }),
      )
      .describe('Other incidents of this file that the incident has to do with.'),
    sources: as(
      z.array(
        z.object({
          url: as(address, sourceKeys.url),
          archiveUrl: as(address.nullable(), sourceKeys.archiveUrl),
          kind: as(text.nullable(), sourceKeys.kind),
        }),
      ),
      block.sources,
    ),
    actionItems: as(z.array(actionItem), block.actionItems),
  })
  .meta({ id: 'Incident' });

/** What `/incidents.json` holds. Every key is always there; null and empty lists stand for what is not recorded. */
export const exportSchema = z.object({
  version: z
    .literal(1)
    .describe(
      'Grows when a key changes its meaning or is no longer there. Keys that are added do not change it.',
    ),
  $schema: address.describe('Address of this schema.'),
  site: z.object({
    title: text.describe('Title of the site.'),
    url: address.describe('Its home page.'),
  }),
  asOf: dateTime
    .nullable()
    .describe('When the file was made, where an incident is not resolved yet. Null where all are.'),
  incidents: z.array(incident).describe('Every incident, the latest first.'),
});

export type IncidentExport = z.input<typeof exportSchema>;
export type ExportedIncident = IncidentExport['incidents'][number];
