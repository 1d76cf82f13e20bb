import type { CatalogueEntry } from './entry.ts';

/** The build itself: SF9xxx. */
export const buildProblems = {
  SF9001: {
    severity: 'error',
    title: 'Another build is at work',
    message: 'Process {pid} on {host} is building into "{folder}" at this moment.',
    why: 'Two builds into one folder would mix. Nothing was changed.',
    help: 'Wait until it has ended, or build into another folder with --out. If no such build runs, remove {file}.',
  },
  SF9002: {
    severity: 'error',
    title: 'The disk refuses',
    message: 'The build cannot write to {path} ({reason}).',
    why: 'A build is made beside its output folder and needs room there, and in the cache. The site of the build before is untouched.',
    help: 'Make room, or check that you may write there. --out chooses another output folder, SUNFISH_CACHE another cache.',
  },
  SF9003: {
    severity: 'error',
    title: 'The output folder cannot be replaced',
    message: 'The site was built, but "{folder}" cannot be replaced ({reason}).',
    why: 'It is a mounted disk, or another program has it open. The site of the build before is untouched.',
    help: 'Close the program, or build into a folder below the mounted one: --out {folder}/site.',
  },
} as const satisfies Record<string, CatalogueEntry>;
