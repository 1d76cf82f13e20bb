import type { Command } from '../command.ts';

/** A command as the overview lists it. Its module is loaded when it is called: help must not wait for Astro. */
export interface CommandEntry {
  name: string;
  summary: string;
  load(): Promise<Command>;
}

/** All commands, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'build',
    summary: 'build the site',
    load: async () => (await import('./build.ts')).buildCommand,
  },
  {
    name: 'dev',
    summary: 'show the site while you write, drafts included',
    load: async () => (await import('./dev.ts')).devCommand,
  },
  {
    name: 'preview',
    summary: 'serve the built site on this machine',
    load: async () => (await import('./preview.ts')).previewCommand,
  },
  {
    name: 'new',
    summary: 'begin a post: a postmortem from a template, a log, a deploy',
    load: async () => (await import('./new.ts')).newCommand,
  },
  {
    name: 'check',
    summary: 'check the writing: facts, secrets, wording, links',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'incidents',
    summary: 'list the incidents, drafts and internal ones included',
    load: async () => (await import('./incidents.ts')).incidentsCommand,
  },
  {
    name: 'actions',
    summary: 'list the follow-ups, those first that need somebody',
    load: async () => (await import('./actions.ts')).actionsCommand,
  },
  {
    name: 'stats',
    summary: 'show how long incidents take',
    load: async () => (await import('./stats.ts')).statsCommand,
  },
  {
    name: 'similar',
    summary: 'show earlier incidents that are like the one of a post',
    load: async () => (await import('./similar.ts')).similarCommand,
  },
  {
    name: 'redact',
    summary: 'put placeholders for what a post or a log gives away',
    load: async () => (await import('./redact.ts')).redactCommand,
  },
  {
    name: 'trace',
    summary: 'fold the stack traces of logs',
    load: async () => (await import('./trace.ts')).traceCommand,
  },
  {
    name: 'editor',
    summary: 'let VS Code complete and check front matter',
    load: async () => (await import('./editor.ts')).editorCommand,
  },
];
