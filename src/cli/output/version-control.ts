/** What makes a folder a checkout of a repository. A person who publishes from a branch has it in `dist`, and keeps it. */
export const versionControl: ReadonlySet<string> = new Set(['.git', '.hg', '.svn']);
