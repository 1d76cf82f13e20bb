export {
  checkExternal,
  type ExternalCheck,
  type LinkCensus,
  type LinkingFile,
} from './check-external.ts';
export { type CheckOptions, checkPost, checkRead } from './check-post.ts';
export { checkSite } from './check-site.ts';
export { internalDomains } from './disclosure/internal-domains.ts';
export type {
  Answer,
  AskLinks,
  Copy,
  Failure,
  FoundCopy,
  LinkAnswers,
  LinkRequest,
  NotAsked,
} from './external/answer.ts';
export { failures, goneKinds } from './external/answer.ts';
export type { ExternalExample, ExternalRule } from './external-rule.ts';
export { externalRules } from './external-rules/index.ts';
export type { Finding } from './finding.ts';
export type { ImageFacts } from './image-facts.ts';
export { pageIds } from './page-ids.ts';
export { checkedPostOf, readCheckedPost } from './read-checked-post.ts';
export { applyRedactions } from './redact/apply-redactions.ts';
export { type Redaction, type RedactionSource, redactions } from './redact/redactions.ts';
export {
  type CheckedPost,
  type Example,
  type Fix,
  type Range,
  type Rule,
  type Topic,
  topics,
} from './rule.ts';
export { rules } from './rules/index.ts';
export { secretFindings } from './secrets/secret-findings.ts';
export { type SiteFacts, siteFactsOf } from './site-facts.ts';
export type { CheckedSite, SiteExample, SiteRule } from './site-rule.ts';
export { siteRules } from './site-rules/index.ts';
