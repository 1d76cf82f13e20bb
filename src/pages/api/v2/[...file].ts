import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { incidentFilePaths, incidents, site } from '#collections/index.ts';
import { renderStatuspage } from '#feeds/index.ts';
import { statuspageFiles } from '#post/index.ts';

export const getStaticPaths = incidentFilePaths('file', statuspageFiles);

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(renderStatuspage(props.file, site, await incidents()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
