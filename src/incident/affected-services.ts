import type { Incident } from './incident.ts';

/** The services an incident affected: those it names, and those of its impact windows. Each once. */
export function affectedServices({ services, impactWindows }: Incident): string[] {
  return [...new Set([...services, ...impactWindows.flatMap((window) => window.services)])];
}
