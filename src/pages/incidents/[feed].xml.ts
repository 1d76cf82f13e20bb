import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { incidentFilePaths, incidents } from '#collections/index.ts';
import { incidentFeedFormats } from '#post/index.ts';
import { feedResponse, incidentFeed } from '../_incident-feed.ts';

export const getStaticPaths = incidentFilePaths('feed', incidentFeedFormats);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  feedResponse(await incidentFeed(await incidents(), null), props.feed);
