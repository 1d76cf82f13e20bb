import { z } from 'zod';

const text = z.string({ error: 'has to be text' }).trim().min(1, 'has to be text');

/** Where the application's source can be read: `source` of site.yml and of a post, described there. */
export const sourceRepository = z.strictObject(
  {
    repo: text
      .refine(
        (address) => /^https?:\/\/[^\s/]+\/\S+$/.test(address) && URL.canParse(address),
        'has to be the address of a repository: https://github.com/me/app',
      )
      .describe('The address of the repository: `https://github.com/me/app`.'),
    ref: text.describe('The commit, tag or branch that ran.'),
    root: text
      .optional()
      .describe('The folder that held it on the machine it ran on: `/srv/app`. Default: none.'),
  },
  { error: 'has to be a map of repo, ref and root, and nothing else' },
);

/** A repository, the commit, tag or branch that ran, and the folder that held it on the machine it ran on. */
export type SourceRepository = z.output<typeof sourceRepository>;
