export { didYouMean } from './did-you-mean.ts';
export { editorSchema } from './editor-schema.ts';
export { siteJsonSchema } from './json-schema.ts';
export { fillPattern, patternProblem } from './permalink-pattern.ts';
export { readSite, type SiteInput, type SiteOverrides } from './read-site.ts';
export type {
  Audience,
  Author,
  FrontMatterDefaults,
  NavigationItem,
  Service,
  Site,
  UiLanguage,
} from './site.ts';
export { type SourceRepository, sourceRepository } from './source-repository.ts';
export { zoneNamed } from './time-zone.ts';
export { readYaml, type YamlFile } from './yaml-file.ts';
