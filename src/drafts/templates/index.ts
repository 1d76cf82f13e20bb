import type { Template } from '../template.ts';
import { fiveWhys } from './five-whys.ts';
import { google } from './google.ts';
import { howie } from './howie.ts';
import { pagerduty } from './pagerduty.ts';
import { short } from './short.ts';

export const templateNames = ['google', 'pagerduty', 'howie', 'five-whys', 'short'] as const;
export type TemplateName = (typeof templateNames)[number];

/** Parts of postmortems by the name of whoever proposed them. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  google,
  pagerduty,
  howie,
  'five-whys': fiveWhys,
  short,
};
