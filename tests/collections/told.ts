import type { IncidentPost, Post } from '#post/index.ts';
import { read } from '../incident/block.ts';
import { listed } from '../post/blog.ts';

/** A post of an incident of SEV-2; resolved, unless the lines of its block say otherwise. */
export function told(lines: readonly string[], facts: Partial<Post> = {}): IncidentPost {
  const status = lines.some((line) => line.startsWith('status:')) ? [] : ['status: resolved'];
  const { incident, diagnostics } = read(['id: INC-1', 'severity: SEV-2', ...status, ...lines]);
  if (!incident) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { ...listed(facts), incident };
}
