import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { imageLoader, type PostData, postLoader } from '#source/index.ts';

export const collections = {
  posts: defineCollection({ loader: postLoader(), schema: z.custom<PostData>() }),
  images: defineCollection({ loader: imageLoader(), schema: ({ image }) => z.object({ image: image() }) }),
};
