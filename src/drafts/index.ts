export { type DraftRequest, draftPost, type PastedTraceback } from './draft.ts';
export { draftPath } from './file-name.ts';
export type { DraftIncident } from './incident-block.ts';
export { nextIncidentId } from './incident-id.ts';
export { type Proposals, proposalsOf } from './proposals.ts';
export type { KnownService } from './services-in-trace.ts';
export { type DraftLanguage, draftLanguages } from './template.ts';
export { type TemplateName, templateNames, templates } from './templates/index.ts';
export { type Commit, candidateOf, type TimelineCandidate } from './timeline-lines.ts';
