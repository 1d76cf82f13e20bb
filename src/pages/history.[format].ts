import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { incidentFilePaths, incidents, site } from '#collections/index.ts';
import { historyFeed } from '#feeds/index.ts';
import { incidentFeedFormats } from '#post/index.ts';
import { feedResponse } from './_incident-feed.ts';

export const getStaticPaths = incidentFilePaths('format', incidentFeedFormats);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  feedResponse(historyFeed(site, await incidents()), props.format);
