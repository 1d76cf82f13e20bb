export type { Author, NavigationItem, Site, UiLanguage } from './site.ts';
