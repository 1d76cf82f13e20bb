import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { incidentListFeedPaths } from '#collections/index.ts';
import { feedResponse, incidentFeed } from '../../../_incident-feed.ts';

export const getStaticPaths = incidentListFeedPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  feedResponse(await incidentFeed(props.list.posts, props.list), props.format);
